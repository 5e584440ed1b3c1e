/**
 * Works on items in order, with limited concurrency.
 *
 * @param lanes items in work at a time
 * @param work gets the item and its lane, from 0
 * @param onDone called with the index of each finished item
 * @returns the results, in the order of the items
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
