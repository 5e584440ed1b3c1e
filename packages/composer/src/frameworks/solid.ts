/**
 * The elements in the JSX of Solid: `import type {} from '@postfit/composer/solid'`.
 *
 * @packageDocumentation
 */
import type { JSX as SolidJsx } from 'solid-js'
import type { ElementsByTag } from '../elements/elements-by-tag.ts'
import type { ElementSettings, Listeners } from './element-props.ts'

/** Properties are set with `prop:`, as Solid takes what is in no prefix for attributes of a custom element. */
type Properties = {
  readonly [Name in keyof ElementSettings as `prop:${Name}`]: ElementSettings[Name]
}

/** What JSX takes of an element: `prop:creator`, `on:postfit-ready`, and what all elements have. */
export type PostfitJsx<Tag extends keyof ElementsByTag> = Omit<
  SolidJsx.HTMLAttributes<ElementsByTag[Tag]>,
  keyof ElementSettings
> &
  ElementSettings &
  Properties &
  Listeners<'on:'>

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Readonly<{ [Tag in keyof ElementsByTag]: PostfitJsx<Tag> }> {}
  }
}
