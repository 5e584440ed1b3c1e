import type { Size } from '@postfit/core'
import type { PlaneRows, PlaneStrip } from '../pixels/plane-rows.ts'
import type { Plane } from './decoder-memory.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import type { Part } from './frame.ts'
import { halfColourLayout } from './half-colour.ts'
import { colourSpaceOf, type Picture, pictureOf, readHead, sampleRows } from './picture.ts'

/** Pixels of the target that are judged as one: see fine-colour.ts of the encoder. */
const tileSide = 32

/**
 * Starts decoding a JPEG as `createJpegDecoder` does, but to what it consists of, without making pixels of it.
 *
 * @param target the size that it is scaled to afterwards
 * @returns undefined where it does not consist of brightness, and colours that can be had at half the resolution
 * @throws Error that says what is wrong with the file
 */
export function createPlaneDecoder(
  module: JpegDecoderModule,
  file: Uint8Array,
  part: Part,
  target: Size,
): PlaneRows | undefined {
  const head = readHead(file)
  const layout = halfColourLayout(head.frame, part, target)
  if (!layout || colourSpaceOf(head) !== 'ycbcr') return undefined
  const { width, height } = layout
  const picture = pictureOf(module, head, layout)
  const lost = lostDetail(picture, target)
  const [luma, cb, cr] = picture.memory.planes as [Plane, Plane, Plane]
  return {
    width,
    height,
    planes: [luma, cb, cr],
    read: () => strips(picture, lost.add),
    lostDetail: lost.most,
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

/** Gathers the detail of tiles, as rows of MCUs come in. */
function lostDetail({ layout, memory, frame }: Picture, target: Size) {
  const { mcusAcross, mcusDown } = layout
  const [luma] = layout.components
  const sideOf = (mcu: number, most: number): number =>
    Math.max(1, Math.min(most, Math.round(tileSide / mcu)))
  const across = sideOf(((luma?.across ?? 1) * 8 * target.width) / frame.width, mcusAcross)
  const down = sideOf(((luma?.down ?? 1) * 8 * target.height) / frame.height, mcusDown)
  const details = memory.words.subarray(memory.details / 4, memory.details / 4 + mcusAcross)
  details.fill(0)
  const tiles = new Float64Array(Math.ceil(mcusAcross / across))
  let rows = 0
  let most = 0
  return {
    add(): void {
      for (let mcu = 0; mcu < mcusAcross; mcu++) {
        const detail = details[mcu] as number
        if (detail === 0) continue
        const tile = Math.floor(mcu / across)
        tiles[tile] = (tiles[tile] as number) + detail * detail
        details[mcu] = 0
      }
      rows++
      const height = rows % down || down
      if (height < down && rows < mcusDown) return
      tiles.forEach((sum, tile) => {
        most = Math.max(most, sum / (Math.min(across, mcusAcross - tile * across) * height))
      })
      tiles.fill(0)
    },
    most: (): number => most ** 0.25 / 8,
  }
}
