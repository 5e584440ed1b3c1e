import type { Point, Ratio } from '../geometry/ratio.ts'
import type { PhotoOutputFormat, Step } from './step.ts'

/** A step that works out by itself what is to be done to a file, from its facts, the policy and the rule set's limits. */
export type PlainStep = Exclude<Step['kind'], 'keep' | 'keep-credentials' | 'crop' | 'pad'>

/** A step that a rule of one's own names with its arguments; where none are given, the policy's count. */
export type RepairStep =
  /** Cut a photo to a ratio, around a point (the middle unless given). */
  | { readonly kind: 'crop'; readonly ratio: Ratio; readonly around?: Point }
  /** Lay a photo on a canvas of a ratio, filled with a colour (`#rrggbb`) or with `blur`. */
  | { readonly kind: 'pad'; readonly ratio: Ratio; readonly fill?: string }
  /** Scale a photo down into a box, in pixels, upright or across. */
  | { readonly kind: 'downscale'; readonly longSide: number; readonly shortSide: number }
  /** Write a photo anew: its format, its quality (1 to 100), and the most bytes that it may have. */
  | {
      readonly kind: 'encode'
      readonly format?: PhotoOutputFormat
      readonly quality?: number
      readonly maxBytes?: number
    }
  /** Cut a video after so many seconds, with the consent `trimVideo`. */
  | { readonly kind: 'trim'; readonly maxSeconds: number }
