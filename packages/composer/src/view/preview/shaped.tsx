import type { PhotoFit } from '@postfit/core'
import type { ComponentChildren } from 'preact'
import { type Entry, isReady } from '../../store/entry.ts'
import { cropPlace } from '../repair/crop-place.ts'
import { canvasColor, middle } from '../repair/shapes.ts'

interface ShapedProps {
  readonly entry: Entry
  /** The address of the picture, or of a frame: a blurred copy of it fills the canvas. */
  readonly picture: string | undefined
  readonly children: ComponentChildren
}

/** A photo or video in the shape that it will have, while it is not prepared. */
export function Shaped({ entry, picture, children }: ShapedProps) {
  const { facts, policy } = entry
  if (!facts || facts.kind === 'unknown' || isReady(entry)) return <>{children}</>
  const fit: PhotoFit | undefined = facts.kind === 'image' ? policy.photoFit : policy.videoFit
  if (!fit || fit.mode === 'inside') return <>{children}</>
  const { ratio } = fit
  const isBlurred = fit.mode === 'pad' && fit.fill === 'blur'
  const style = {
    '--shape': ratio.width / ratio.height,
    ...(fit.mode === 'pad' && !isBlurred && { background: fit.fill ?? canvasColor(facts.kind, policy) }),
    ...(fit.mode === 'crop' && { '--place': position(cropPlace(facts, ratio, fit.around ?? middle)) }),
  }
  return (
    <div class={`shaped shaped--${fit.mode}`} style={style}>
      {isBlurred && picture && <img class="shaped__blur" src={picture} alt="" />}
      {children}
    </div>
  )
}

/** Where the kept part lies, as `object-position` has it. */
function position({ axis, place }: ReturnType<typeof cropPlace>): string {
  const along = `${100 * place}%`
  return axis === 'x' ? `${along} 50%` : `50% ${along}`
}
