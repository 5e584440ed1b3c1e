import type { Size } from '@postfit/core'
import { type ComponentLayout, type Frame, type FrameLayout, frameLayout, type Part } from './frame.ts'

/**
 * Lays a picture out so that its colours come at half the width and height of its brightness (4:2:0, 4:4:4), or as they
 * are where only the one or the other is half (4:2:2, 4:4:0): blocks become squares of samples.
 *
 * @param target the size that it is scaled to afterwards: colours that are finer than half of that count as detail
 * @returns undefined where colours are sampled in yet another way, or are too coarse already to tell their detail
 */
export function halfColourLayout(frame: Frame, part: Part, target: Size): FrameLayout | undefined {
  const layout = frameLayout(frame, part)
  const [luma, ...colours] = layout.components
  if (luma?.enlargement.way !== 'none' || colours.length !== 2) return undefined
  const ratio = Math.max(layout.width / target.width, layout.height / target.height)
  const halves: ComponentLayout[] = []
  for (const component of colours) {
    const { across, down, enlargement } = component
    if (across !== 1 || down !== 1 || enlargement.across > 2 || enlargement.down > 2) return undefined
    const [halfAcross, halfDown] = [enlargement.across, enlargement.down].map(
      (times) => (component.side * times) / 2,
    ) as [number, number]
    if (halfAcross < 2 || halfDown < 2) return undefined
    halves.push({
      ...component,
      ...(halfAcross === halfDown && {
        side: halfAcross,
        width: Math.ceil(layout.width / 2),
        height: Math.ceil(layout.height / 2),
      }),
      detail: {
        column: firstDetail(halfAcross, ratio),
        row: firstDetail(halfDown, ratio),
        columnEnd: detailEnd(halfAcross, ratio),
        rowEnd: detailEnd(halfDown, ratio),
      },
    })
  }
  const [cb, cr] = halves as [ComponentLayout, ComponentLayout]
  return cb.width === cr.width && cb.height === cr.height
    ? { ...layout, components: [luma, cb, cr] }
    : undefined
}

/**
 * The first coefficient that half of the target's resolution does not show. Lower ones are also those of soft changes,
 * which no resolution loses: docs/scaling.md.
 *
 * @param side the samples of a block at half of the resolution
 */
function firstDetail(side: number, ratio: number): number {
  return Math.max(Math.ceil(side * 0.375), Math.round(side / (1.5 * ratio)))
}

/** The first that no target shows. */
function detailEnd(side: number, ratio: number): number {
  return Math.min(8, Math.ceil((2 * side) / ratio))
}
