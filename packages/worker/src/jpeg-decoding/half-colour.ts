import type { Size } from '@postfit/core'
import { lostShares } from './chroma-detail.ts'
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
    })
  }
  const [cb, cr] = halves as [ComponentLayout, ComponentLayout]
  if (cb.width !== cr.width || cb.height !== cr.height) return undefined
  const across = (8 * luma.across * target.width) / frame.width
  const down = (8 * luma.down * target.height) / frame.height
  return { ...layout, components: [luma, cb, cr], lostShares: lostShares(across, down) }
}
