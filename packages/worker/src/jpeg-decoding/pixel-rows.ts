import type { DecoderMemory, Plane } from './decoder-memory.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import type { ColourSpace } from './picture.ts'

/**
 * Converts a row of samples to pixels.
 *
 * @param y the row of pixels within the row of MCUs: -1 is the last one of the MCUs above
 * @param to where the row is stored
 */
export function writePixels(
  module: JpegDecoderModule,
  { planes }: DecoderMemory,
  colourSpace: ColourSpace,
  width: number,
  y: number,
  to: number,
): void {
  const [first, second, third] = planes.map((plane) => enlargedRow(module, plane, y)) as [
    number,
    number?,
    number?,
  ]
  if (second === undefined || third === undefined) module.join(first, first, first, width, to)
  else if (colourSpace === 'rgb') module.join(first, second, third, width, to)
  else module.colour(first, second, third, width, to)
}

/** The address of a row of samples at the width of the picture. */
function enlargedRow(module: JpegDecoderModule, plane: Plane, y: number): number {
  const { enlargement, samples, stride, width, enlarged } = plane
  const { way, across, down } = enlargement
  const row = Math.floor(y / down)
  const near = samples + row * stride
  // Each row becomes two; the upper one is interpolated with the row above, the lower one with the row below.
  const upper = y % 2 === 0
  const far = upper ? near - stride : near + stride
  switch (way) {
    case 'none':
      return near
    case 'widen':
      module.widen(near, width, enlarged)
      return enlarged
    case 'blend':
      module.blend(near, far, width, Number(upper), enlarged)
      return enlarged
    case 'blend-and-widen':
      module.blendAndWiden(near, far, width, enlarged)
      return enlarged
    case 'repeat':
      module.repeat(near, width, across, enlarged)
      return enlarged
  }
}
