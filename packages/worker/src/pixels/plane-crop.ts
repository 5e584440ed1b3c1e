import type { Rectangle } from '@postfit/core'
import type { PlaneRows, PlaneStrip } from './plane-rows.ts'

/**
 * The samples that a part of planes needs: whole chroma samples, so that a little more than the part may be there. Rows below it are not read.
 *
 * @param part in luma samples of the whole picture; it may begin and end between two
 * @returns the rows, and where the part is in them
 */
export function cropPlanes(source: PlaneRows, part: Rectangle): { rows: PlaneRows; part: Rectangle } {
  const [x, y] = [even(part.x), even(part.y)]
  const width = Math.min(source.width, even(part.x + part.width + 1.999)) - x
  const height = Math.min(source.height, even(part.y + part.height + 1.999)) - y
  const windows = source.planes.map((plane) => {
    // Chroma has as many samples as luma in this direction, or half as many.
    const across = plane.width < source.width ? 2 : 1
    const down = plane.height < source.height ? 2 : 1
    return {
      x: x / across,
      y: y / down,
      width: Math.ceil(width / across),
      height: Math.ceil(height / down),
      stride: plane.stride,
    }
  })
  const rows = {
    ...source,
    width,
    height,
    planes: windows as unknown as PlaneRows['planes'],
    read: () => strips(source, windows),
  }
  return { rows, part: { ...part, x: part.x - x, y: part.y - y } }
}

const even = (place: number): number => Math.floor(place / 2) * 2

function* strips(source: PlaneRows, windows: readonly (Rectangle & { stride: number })[]) {
  let above = windows.map(() => 0)
  for (const strip of source.read()) {
    const below = strip.map(
      (samples, i) => (above[i] as number) + samples.length / (windows[i]?.stride as number),
    )
    yield windows.map(({ x, y, height, stride }, i) => {
      const from = Math.max(0, y - (above[i] as number))
      const to = Math.min(below[i] as number, y + height) - (above[i] as number)
      // The last row ends early: what would follow is of the next one.
      return (strip[i] as Uint8Array).subarray(
        from * stride + (to > from ? x : 0),
        Math.max(from, to) * stride,
      )
    }) as unknown as PlaneStrip
    if (windows.every(({ y, height }, i) => (below[i] as number) >= y + height)) return
    above = below
  }
}
