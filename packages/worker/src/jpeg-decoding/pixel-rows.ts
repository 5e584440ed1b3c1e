import type { DecoderMemory, Plane } from './decoder-memory.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import type { ColorSpace } from './picture.ts'

/**
 * Converts a row of samples to pixels.
 *
 * @param y the row of pixels within the row of MCUs: -1 is the last one of the MCUs above
 * @param to where the row is stored
 */
export function writePixels(
  module: JpegDecoderModule,
  { planes }: DecoderMemory,
  colorSpace: ColorSpace,
  width: number,
  y: number,
  to: number,
): void {
  const [first, second, third] = planes.map((plane) => upsampledRow(module, plane, y)) as [
    number,
    number?,
    number?,
  ]
  if (second === undefined || third === undefined) module.interleaveRgba(first, first, first, width, to)
  else if (colorSpace === 'rgb') module.interleaveRgba(first, second, third, width, to)
  else module.ycbcrToRgba(first, second, third, width, to)
}

/** The address of a row of samples at the width of the picture. */
function upsampledRow(module: JpegDecoderModule, plane: Plane, y: number): number {
  const { upsampling, samples, stride, width, upsampled } = plane
  const { method, across, down } = upsampling
  const row = Math.floor(y / down)
  const near = samples + row * stride
  // Each row becomes two; the upper one is interpolated with the row above, the lower one with the row below.
  const upper = y % 2 === 0
  const far = upper ? near - stride : near + stride
  switch (method) {
    case 'none':
      return near
    case 'h2v1':
      module.upsampleH2V1(near, width, upsampled)
      return upsampled
    case 'h1v2':
      module.upsampleH1V2(near, far, width, Number(upper), upsampled)
      return upsampled
    case 'h2v2':
      module.upsampleH2V2(near, far, width, upsampled)
      return upsampled
    case 'replicate':
      module.replicate(near, width, across, upsampled)
      return upsampled
  }
}
