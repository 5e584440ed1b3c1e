import type { Size } from '@postfit/core'
import { type ComponentLayout, type Frame, type FrameLayout, frameLayout, type Part } from './frame.ts'

/**
 * Lays a picture out so that its colours come at half the width and height of its brightness.
 *
 * @param target the size that it is scaled to afterwards: colours that are finer than half of that count as detail
 * @returns undefined where colours are sampled in another way than its brightness, or the same, in both directions, or
 *   are too coarse already to tell their detail
 */
export function halfColourLayout(frame: Frame, part: Part, target: Size): FrameLayout | undefined {
  const layout = frameLayout(frame, part)
  const [luma, ...colours] = layout.components
  if (luma?.enlargement.way !== 'none' || colours.length !== 2) return undefined
  const ratio = Math.max(layout.width / target.width, layout.height / target.height)
  const halves: ComponentLayout[] = []
  for (const component of colours) {
    const { across, down, enlargement } = component
    if (across !== 1 || down !== 1 || enlargement.across !== enlargement.down || enlargement.across > 2) {
      return undefined
    }
    const side = (component.side * enlargement.across) / 2
    if (side < 2) return undefined
    halves.push({
      ...component,
      side,
      width: Math.ceil(layout.width / 2),
      height: Math.ceil(layout.height / 2),
      detail: {
        // Lower ones are also those of soft changes, which no resolution loses: docs/scaling.md.
        from: Math.max(Math.ceil(side * 0.375), Math.round(side / (1.5 * ratio))),
        to: Math.min(8, Math.ceil((2 * side) / ratio)),
      },
    })
  }
  return { ...layout, components: [luma, ...halves] }
}
