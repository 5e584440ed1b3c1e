import { reserve } from '../codecs/wasm-memory.ts'
import { zigzag } from '../jpeg-encoding/jpeg-tables.ts'
import { blockBytes, detailBytes, type JpegDecoderModule, planBytes, zigzagLength } from './decoder-module.ts'
import { type ComponentLayout, type FrameLayout, maxBlocks } from './frame.ts'
import { codeBytes } from './pair-table.ts'

/** Bytes beside the samples of a row that may be read: SIMD loads overlap. */
const margin = 16

/** What is read of after a file at most before its end is noticed: a block of 64 symbols of 31 bits, and a vector. */
const afterFile = 272

/** A component in the module's memory. */
export interface Plane extends ComponentLayout {
  /** Address of the first sample of a row of MCUs. The row above it is the last one of the MCUs above, or a copy of the first. */
  readonly samples: number
  /** Bytes from one row of samples to the next. */
  readonly stride: number
  /** Address of its coefficients, if they are buffered. */
  readonly coefficients: number
  /** Bytes from one block of coefficients to the next. */
  readonly pitch: number
  /** Bytes from one row of blocks of coefficients to the next. */
  readonly rowBytes: number
  readonly quantizerAt: number
  /** Address of its DC predictor. */
  readonly predictor: number
  /** Address of a row that is upsampled to the picture's width. */
  readonly upsampled: number
}

/** The layout of the module's memory: addresses. */
export interface DecoderMemory {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly words: Uint32Array
  readonly zigzag: number
  readonly tables: number
  readonly plans: number
  /** The end-of-band run that is left (EOBRUN of T.81). */
  readonly eobRun: number
  /** Space for two blocks. */
  readonly scratch: number
  readonly planes: readonly Plane[]
  /** Rows of pixels: those of a row of MCUs, and one more. */
  readonly pixels: number
  /** Working memory for lost chroma detail, and the detail of each MCU of a row, 64 bits each: see the module's chroma-detail.ts. */
  readonly detail: number
  readonly details: number
  readonly file: number
}

/**
 * Reserves the module's memory for a file and its decoded parts.
 *
 * @param layout of the picture, at the scale that it is decoded at
 * @param keeps whether coefficients are buffered until all scans were read
 * @param skipsDetails whether to buffer only DC coefficients of components that are decoded at an eighth of their size
 * @throws RangeError when there is not enough memory
 */
export function decoderMemory(
  { memory }: JpegDecoderModule,
  file: Uint8Array,
  { width, mcuHeight, mcusAcross, mcusDown, components, lossWeights }: FrameLayout,
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
      // Plus one row above and one below.
      plane: stride * (down * side + 2),
      coefficients: keeps ? rowBytes * down * mcusDown : 0,
    }
  })
  const sum = (name: 'plane' | 'coefficients', to = sizes.length): number =>
    sizes.slice(0, to).reduce((sum, size) => sum + size[name], 0)
  // SIMD processes 16 pixels, or upsamples 8 samples, at a time.
  const enlargedBytes = roundedUp(width) + 4 * margin

  const { at, bytes, halves, words } = reserve(memory, {
    zigzag: zigzagLength,
    tables: 8 * codeBytes,
    quantizers: components.length * blockBytes,
    predictors: components.length * 4,
    plans: maxBlocks * planBytes,
    detail: detailBytes,
    details: mcusAcross * 8,
    eobRun: 4,
    scratch: 2 * blockBytes,
    planes: sum('plane'),
    enlarged: components.length * enlargedBytes,
    pixels: (mcuHeight + 1) * width * 4 + 4 * margin,
    coefficients: sum('coefficients'),
    file: file.length + afterFile,
  })
  bytes.fill(63 * 2, at.zigzag, at.zigzag + zigzagLength)
  bytes.set(
    zigzag.map((place) => place * 2),
    at.zigzag,
  )
  if (lossWeights) {
    halves.set(lossWeights, at.detail / 2)
    halves.fill(1, (at.detail + blockBytes) / 2, (at.detail + 2 * blockBytes) / 2)
    bytes.fill(0, at.details, at.details + mcusAcross * 8)
  }
  bytes.fill(0, at.coefficients, at.coefficients + sum('coefficients'))
  bytes.set(file, at.file)
  // An EOI marker after the file, even if its own is missing: the bit reader stops at markers.
  bytes.fill(0, at.file + file.length, at.file + file.length + afterFile)
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
      quantizerAt: at.quantizers + i * blockBytes,
      predictor: at.predictors + i * 4,
      upsampled: at.enlarged + i * enlargedBytes,
    }
  })
  const { tables, plans, eobRun, scratch, pixels, detail, details, file: start } = at
  const places = { zigzag: at.zigzag, tables, plans, eobRun, scratch, pixels, detail, details, file: start }
  return { bytes, words, planes, ...places }
}

function roundedUp(size: number): number {
  return Math.ceil(size / 16) * 16
}
