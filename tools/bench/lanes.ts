/**
 * Works on items in their order, so many at a time, as two lanes of a road do.
 *
 * @param lanes how many at a time
 * @param work told the item and its lane, from 0
 * @param onDone told the place of each item that is done
 * @returns what became of the items, in their order
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, lane: number) => Promise<Result>,
  onDone: (index: number) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  const drive = async (_: unknown, lane: number): Promise<void> => {
    // The lanes share the iterator: each item is taken once.
    for (const [index, item] of waiting) {
      results[index] = await work(item, lane)
      onDone(index)
    }
  }
  await Promise.all(Array.from({ length: lanes }, drive))
  return results
}
