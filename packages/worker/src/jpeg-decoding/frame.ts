import type { Size } from '@postfit/core'

/** The most blocks that an MCU can have (ITU-T T.81, B.2.3). */
export const maxBlocks = 10

/** The scale that a JPEG is decoded at: 1 for full size, 2 for half the width and height. */
export type Part = 1 | 2 | 4 | 8

/** A component of the frame header (ITU-T T.81, B.2.2). */
export interface Component {
  readonly id: number
  /** Sampling factors: how many of its blocks an MCU has horizontally and vertically. */
  readonly across: number
  readonly down: number
  readonly quantizer: number
}

/** The frame header. */
export interface Frame extends Size {
  readonly progressive: boolean
  readonly components: readonly Component[]
}

/** How a component is upsampled to pixels. */
export interface Upsampling {
  readonly method: 'none' | 'h2v1' | 'h1v2' | 'h2v2' | 'replicate'
  /** Pixels for each sample. */
  readonly across: number
  readonly down: number
}

/** A component at the scale that is decoded. */
export interface ComponentLayout extends Component {
  /** Side of the square of samples that a block becomes: 8, 4, 2 or 1. */
  readonly side: number
  /** Blocks without the padding of MCUs. */
  readonly blocksAcross: number
  readonly blocksDown: number
  /** Samples without the padding of blocks. */
  readonly width: number
  readonly height: number
  readonly upsampling: Upsampling
}

/** A picture at the scale that is decoded. */
export interface FrameLayout extends Size {
  readonly mcusAcross: number
  readonly mcusDown: number
  /** Rows of pixels in a row of MCUs. */
  readonly mcuHeight: number
  readonly components: readonly ComponentLayout[]
  /** The fraction that each coefficient of a chroma block loses, if that is to be measured: see chroma-detail.ts. */
  readonly lossWeights?: Int16Array
}

/**
 * Computes the layout of a picture, as libjpeg does.
 *
 * @throws Error for sampling factors that libjpeg refuses, too: a sample would not cover whole pixels
 */
export function frameLayout(frame: Frame, part: Part): FrameLayout {
  const components = frame.components.length === 1 ? frame.components.map(alone) : frame.components
  const acrossMax = Math.max(...components.map(({ across }) => across))
  const downMax = Math.max(...components.map(({ down }) => down))
  const min = 8 / part
  return {
    width: Math.ceil(frame.width / part),
    height: Math.ceil(frame.height / part),
    mcusAcross: Math.ceil(frame.width / (8 * acrossMax)),
    mcusDown: Math.ceil(frame.height / (8 * downMax)),
    mcuHeight: downMax * min,
    components: components.map((component) => {
      const { across, down } = component
      // A subsampled component is scaled less, where that makes upsampling unnecessary.
      let side = min
      while (
        side < 8 &&
        (acrossMax * min) % (across * side * 2) === 0 &&
        (downMax * min) % (down * side * 2) === 0
      ) {
        side *= 2
      }
      const width = Math.ceil((frame.width * across * side) / (acrossMax * 8))
      return {
        ...component,
        side,
        blocksAcross: Math.ceil((frame.width * across) / (acrossMax * 8)),
        blocksDown: Math.ceil((frame.height * down) / (downMax * 8)),
        width,
        height: Math.ceil((frame.height * down * side) / (downMax * 8)),
        upsampling: upsampling(
          (acrossMax * min) / (across * side),
          (downMax * min) / (down * side),
          min,
          width,
        ),
      }
    }),
  }
}

/** With a single component an MCU is one block, whatever its sampling factors (T.81, A.2.2). */
function alone(component: Component): Component {
  return { ...component, across: 1, down: 1 }
}

/**
 * Samples are interpolated where libjpeg does so: for a factor of two in width, height or both, unless blocks are decoded to
 * single samples, or a row has at most two.
 */
function upsampling(across: number, down: number, min: number, width: number): Upsampling {
  if (!Number.isInteger(across) || !Number.isInteger(down)) {
    throw new Error(`Expected samples of whole pixels but received some of ${across}x${down}`)
  }
  const method = (): Upsampling['method'] => {
    if (across === 1 && down === 1) return 'none'
    if (min === 1 || across > 2 || down > 2 || (across === 2 && width <= 2)) return 'replicate'
    if (down === 1) return 'h2v1'
    return across === 1 ? 'h1v2' : 'h2v2'
  }
  return { method: method(), across, down }
}
