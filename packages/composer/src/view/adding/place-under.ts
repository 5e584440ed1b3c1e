/**
 * The place in a list, counted from 0, that a pointer means: it takes a neighbour's place once it is past that
 * neighbour's middle.
 *
 * @param from the place of what is dragged
 */
export function placeUnder(list: Element, x: number, y: number, from: number): number {
  const isPast = (item: Element): boolean => {
    const { top, bottom, left, right } = item.getBoundingClientRect()
    const isBeside = y >= top && y <= bottom && (x < left || x > right)
    return isBeside ? x > (left + right) / 2 : y > (top + bottom) / 2
  }
  const passed = [...list.children].filter((item, place) => place !== from && isPast(item))
  return passed.length
}
