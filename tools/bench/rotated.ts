/** In turns: another one begins each round, since what comes after a slow one may find a hot or a crowded machine. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const first = round % items.length
  return [...items.slice(first), ...items.slice(0, first)]
}
