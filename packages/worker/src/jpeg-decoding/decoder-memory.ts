import { reserve } from '../codecs/wasm-memory.ts'
import { zigzag } from '../jpeg-encoding/jpeg-tables.ts'
import { blockBytes, detailBytes, type JpegDecoderModule, planBytes, zigzagLength } from './decoder-module.ts'
import { type ComponentLayout, type FrameLayout, mostBlocks } from './frame.ts'
import { codeBytes } from './pair-table.ts'

/** Bytes beside the samples of a row that may be read. */
const margin = 16

/** A component in the module's memory. */
export interface Plane extends ComponentLayout {
  /** Where the first sample of a row of MCUs lies. The row above it is the last of the MCUs before, or the same. */
  readonly samples: number
  /** Bytes from a row of samples to the next. */
  readonly stride: number
  /** Where its coefficients lie, if they are kept. */
  readonly coefficients: number
  /** Bytes from a block of coefficients to the next. */
  readonly pitch: number
  /** Bytes from a row of blocks of coefficients to the next. */
  readonly rowBytes: number
  readonly quantiserAt: number
  /** Where the brightness of its last block is noted down. */
  readonly predictor: number
  /** Where a row is enlarged to the picture's width. */
  readonly enlarged: number
}

/** What lies where in the module's memory. */
export interface DecoderMemory {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly words: Uint32Array
  readonly zigzag: number
  readonly tables: number
  readonly plans: number
  /** How many blocks are still to come of which a scan has no more. */
  readonly rest: number
  /** Room for two blocks. */
  readonly scratch: number
  readonly planes: readonly Plane[]
  /** Rows of pixels: as many as a row of MCUs becomes, and one more. */
  readonly pixels: number
  /** Where what is lost of chroma is made out, and what of each MCU of a row, 64 bits each: see chroma-detail.ts of the module. */
  readonly detail: number
  readonly details: number
  readonly file: number
}

/**
 * Lays a file and what comes of it out in the module's memory.
 *
 * @param layout of the picture, at the part that is decoded
 * @param keeps whether coefficients are kept until all scans were read
 * @param skipsDetails whether a component of which no more is shown than the mean of each block keeps no more than that
 * @throws RangeError when the memory does not suffice
 */
export function decoderMemory(
  { memory }: JpegDecoderModule,
  file: Uint8Array,
  { width, mcuHeight, mcusAcross, mcusDown, components, lostShares }: FrameLayout,
  keeps: boolean,
  skipsDetails: boolean,
): DecoderMemory {
  const sizes = components.map(({ across, down, side }) => {
    const stride = roundedUp(mcusAcross * across * side) + 2 * margin
    const pitch = skipsDetails && side === 1 ? 2 : blockBytes
    const rowBytes = mcusAcross * across * pitch
    return {
      stride,
      pitch,
      rowBytes,
      // With a row above it, and one below.
      plane: stride * (down * side + 2),
      coefficients: keeps ? rowBytes * down * mcusDown : 0,
    }
  })
  const sum = (name: 'plane' | 'coefficients', to = sizes.length): number =>
    sizes.slice(0, to).reduce((sum, size) => sum + size[name], 0)
  // Rows are worked on by 16 pixels, and widened by 8 samples.
  const enlargedBytes = roundedUp(width) + 4 * margin

  const { at, bytes, halves, words } = reserve(memory, {
    zigzag: zigzagLength,
    tables: 8 * codeBytes,
    quantisers: components.length * blockBytes,
    predictors: components.length * 4,
    plans: mostBlocks * planBytes,
    detail: detailBytes,
    details: mcusAcross * 8,
    rest: 4,
    scratch: 2 * blockBytes,
    planes: sum('plane'),
    enlarged: components.length * enlargedBytes,
    pixels: (mcuHeight + 1) * width * 4 + 4 * margin,
    coefficients: sum('coefficients'),
    file: file.length + margin,
  })
  bytes.fill(63 * 2, at.zigzag, at.zigzag + zigzagLength)
  bytes.set(
    zigzag.map((place) => place * 2),
    at.zigzag,
  )
  if (lostShares) {
    halves.set(lostShares, at.detail / 2)
    halves.fill(1, (at.detail + blockBytes) / 2, (at.detail + 2 * blockBytes) / 2)
    bytes.fill(0, at.details, at.details + mcusAcross * 8)
  }
  bytes.fill(0, at.coefficients, at.coefficients + sum('coefficients'))
  bytes.set(file, at.file)
  // An end of the image behind it, whatever it lacks: whoever reads bits stops at a marker.
  bytes.fill(0, at.file + file.length, at.file + file.length + margin)
  bytes.set([0xff, 0xd9], at.file + file.length)

  const planes = components.map((component, i): Plane => {
    const { stride, pitch, rowBytes } = sizes[i] as (typeof sizes)[number]
    return {
      ...component,
      samples: at.planes + sum('plane', i) + stride + margin,
      stride,
      coefficients: at.coefficients + sum('coefficients', i),
      pitch,
      rowBytes,
      quantiserAt: at.quantisers + i * blockBytes,
      predictor: at.predictors + i * 4,
      enlarged: at.enlarged + i * enlargedBytes,
    }
  })
  const { tables, plans, rest, scratch, pixels, detail, details, file: start } = at
  const places = { zigzag: at.zigzag, tables, plans, rest, scratch, pixels, detail, details, file: start }
  return { bytes, words, planes, ...places }
}

function roundedUp(size: number): number {
  return Math.ceil(size / 16) * 16
}
