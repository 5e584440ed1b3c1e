import type { Size } from '@postfit/core'
import { lossWeights } from './chroma-detail.ts'
import { type ComponentLayout, type Frame, type FrameLayout, frameLayout, type Part } from './frame.ts'

/**
 * A layout in which chroma is decoded as 4:2:0 (from 4:2:0 and 4:4:4), or as it is stored (4:2:2 and 4:4:0, since blocks can
 * only become squares of samples).
 *
 * @param target the size that it will be scaled to: chroma that is finer than half of that counts as detail
 * @returns undefined for other subsampling, or where chroma is too coarse already to measure its detail
 */
export function layout420(frame: Frame, part: Part, target: Size): FrameLayout | undefined {
  const layout = frameLayout(frame, part)
  const [luma, ...colors] = layout.components
  if (luma?.upsampling.method !== 'none' || colors.length !== 2) return undefined
  const halves: ComponentLayout[] = []
  for (const component of colors) {
    const { across, down, upsampling } = component
    if (across !== 1 || down !== 1 || upsampling.across > 2 || upsampling.down > 2) return undefined
    const [halfAcross, halfDown] = [upsampling.across, upsampling.down].map(
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
  return { ...layout, components: [luma, cb, cr], lossWeights: lossWeights(across, down) }
}
