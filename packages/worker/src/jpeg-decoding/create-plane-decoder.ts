import type { Size } from '@postfit/core'
import type { PerPlane, PlaneRows, PlaneStrip } from '../pixels/plane-rows.ts'
import type { Plane } from './decoder-memory.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import { frameLayout, type Part } from './frame.ts'
import { layout420 } from './layout-420.ts'
import { colorSpaceOf, type Picture, pictureOf, readHead, sampleRows } from './picture.ts'

/** Side in target pixels of the tiles that are judged separately: see chroma-detail.ts of the encoder. */
const tileSide = 32

// As in the module: see assembly/jpeg-decoding/chroma-detail.ts.
const peaks = 16
const levelScale = 2

/**
 * Starts to decode a JPEG as `createJpegDecoder` does, but to YCbCr planes.
 *
 * @param target the size that it will be scaled to
 * @returns undefined unless it is grey, or YCbCr whose chroma can be decoded as 4:2:0
 * @throws Error that says what is wrong with the file
 */
export function createPlaneDecoder(
  module: JpegDecoderModule,
  file: Uint8Array,
  part: Part,
  target: Size,
): PlaneRows | undefined {
  const head = readHead(file)
  const isGray = head.frame.components.length === 1
  if (!isGray && colorSpaceOf(head) !== 'ycbcr') return undefined
  const layout = isGray ? frameLayout(head.frame, part) : layout420(head.frame, part, target)
  if (!layout) return undefined
  const { width, height } = layout
  const picture = pictureOf(module, head, layout)
  // A grey picture has no chroma to lose, and nothing initialized the memory where it would be measured.
  const lost = isGray ? { add: () => {}, max: () => 0 } : chromaDetailMeter(picture, target)
  return {
    width,
    height,
    planes: picture.memory.planes as unknown as PerPlane<Plane>,
    read: () => strips(picture, lost.add),
    lostChromaDetail: lost.max,
  }
}

function* strips(picture: Picture, addDetail: () => void): Generator<PlaneStrip, void, void> {
  const { layout, memory } = picture
  const samples = sampleRows(picture)
  for (let row = 0; row < layout.mcusDown; row++) {
    samples.next()
    addDetail()
    yield memory.planes.map(({ samples, stride, height, down, side }) => {
      const rows = Math.min(down * side, height - row * down * side)
      return memory.bytes.subarray(samples, samples + rows * stride)
    }) as unknown as PlaneStrip
  }
}

/** Accumulates the detail of tiles while rows of MCUs come in. */
function chromaDetailMeter({ layout, memory, frame }: Picture, target: Size) {
  const { mcusAcross, mcusDown } = layout
  const [luma] = layout.components
  const sideOf = (mcu: number, max: number): number => Math.max(1, Math.min(max, Math.round(tileSide / mcu)))
  const across = sideOf(((luma?.across ?? 1) * 8 * target.width) / frame.width, mcusAcross)
  const down = sideOf(((luma?.down ?? 1) * 8 * target.height) / frame.height, mcusDown)
  const details = new Float64Array(memory.bytes.buffer, memory.details, mcusAcross)
  const tiles = new Float64Array(Math.ceil(mcusAcross / across))
  let rows = 0
  let max = 0
  return {
    add(): void {
      for (let mcu = 0; mcu < mcusAcross; mcu++) {
        const detail = details[mcu] as number
        if (detail === 0) continue
        const tile = Math.floor(mcu / across)
        tiles[tile] = (tiles[tile] as number) + detail
      }
      rows++
      const height = rows % down || down
      if (height < down && rows < mcusDown) return
      tiles.forEach((sum, tile) => {
        max = Math.max(max, sum / (Math.min(across, mcusAcross - tile * across) * height))
      })
      tiles.fill(0)
    },
    max: (): number => (max / peaks) ** 0.25 / levelScale,
  }
}
