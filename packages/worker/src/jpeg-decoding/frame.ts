import type { Size } from '@postfit/core'

/** Blocks that an MCU has at most (ITU-T T.81, B.2.3). */
export const mostBlocks = 10

/** A part of its size that a JPEG can be decoded at: 1 for its own, 2 for half its width and height. */
export type Part = 1 | 2 | 4 | 8

/** A component as the frame's header lists it (ITU-T T.81, B.2.2). */
export interface Component {
  readonly id: number
  /** How many of its blocks an MCU has side by side, and one above the other. */
  readonly across: number
  readonly down: number
  readonly quantiser: number
}

/** What the frame's header says. */
export interface Frame extends Size {
  readonly progressive: boolean
  readonly components: readonly Component[]
}

/** How the samples of a row of MCUs become rows of pixels. */
export interface Enlargement {
  readonly way: 'none' | 'widen' | 'blend' | 'blend-and-widen' | 'repeat'
  /** Pixels for each sample. */
  readonly across: number
  readonly down: number
}

/** What there is of a component, at the part that is decoded. */
export interface ComponentLayout extends Component {
  /** How many samples a block becomes, in a row: 8, 4, 2 or 1. */
  readonly side: number
  /** Blocks that are not there to fill up MCUs. */
  readonly blocksAcross: number
  readonly blocksDown: number
  /** Samples that are not there to fill up blocks. */
  readonly width: number
  readonly height: number
  readonly enlargement: Enlargement
}

/** What there is of a picture, at the part that is decoded. */
export interface FrameLayout extends Size {
  readonly mcusAcross: number
  readonly mcusDown: number
  /** Rows of pixels that a row of MCUs becomes. */
  readonly mcuHeight: number
  readonly components: readonly ComponentLayout[]
  /** What each of a block's coefficients of chroma loses, row by row, if that is to be made out: see chroma-detail.ts. */
  readonly lostShares?: Int16Array
}

/**
 * Lays a picture out, as libjpeg does it.
 *
 * @throws Error when components are sampled in a way that libjpeg refuses, too: a sample would not be whole pixels
 */
export function frameLayout(frame: Frame, part: Part): FrameLayout {
  const components = frame.components.length === 1 ? frame.components.map(alone) : frame.components
  const acrossMost = Math.max(...components.map(({ across }) => across))
  const downMost = Math.max(...components.map(({ down }) => down))
  const least = 8 / part
  return {
    width: Math.ceil(frame.width / part),
    height: Math.ceil(frame.height / part),
    mcusAcross: Math.ceil(frame.width / (8 * acrossMost)),
    mcusDown: Math.ceil(frame.height / (8 * downMost)),
    mcuHeight: downMost * least,
    components: components.map((component) => {
      const { across, down } = component
      // What is sampled less often is shrunk less: its blocks become larger, as long as that fits.
      let side = least
      while (
        side < 8 &&
        (acrossMost * least) % (across * side * 2) === 0 &&
        (downMost * least) % (down * side * 2) === 0
      ) {
        side *= 2
      }
      const width = Math.ceil((frame.width * across * side) / (acrossMost * 8))
      return {
        ...component,
        side,
        blocksAcross: Math.ceil((frame.width * across) / (acrossMost * 8)),
        blocksDown: Math.ceil((frame.height * down) / (downMost * 8)),
        width,
        height: Math.ceil((frame.height * down * side) / (downMost * 8)),
        enlargement: enlargement(
          (acrossMost * least) / (across * side),
          (downMost * least) / (down * side),
          least,
          width,
        ),
      }
    }),
  }
}

/** A single component's MCU is one block, however often it is sampled (T.81, A.2.2). */
function alone(component: Component): Component {
  return { ...component, across: 1, down: 1 }
}

/**
 * Samples are blended where libjpeg does so: at twice the width, the height or both, unless an MCU is as small as one
 * pixel, or there are too few to blend.
 */
function enlargement(across: number, down: number, least: number, width: number): Enlargement {
  if (!Number.isInteger(across) || !Number.isInteger(down)) {
    throw new Error(`Expected samples of whole pixels but received some of ${across}x${down}`)
  }
  const way = (): Enlargement['way'] => {
    if (across === 1 && down === 1) return 'none'
    if (least === 1 || across > 2 || down > 2 || (across === 2 && width <= 2)) return 'repeat'
    if (down === 1) return 'widen'
    return across === 1 ? 'blend' : 'blend-and-widen'
  }
  return { way: way(), across, down }
}
