/**
 * The elements in the JSX of React 19: `import type {} from '@postfit/composer/react'`.
 *
 * @packageDocumentation
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { ElementsByTag } from '../elements/elements-by-tag.ts'
import type { ElementSettings, Listeners } from './element-props.ts'

/** What JSX takes of an element: its settings, listeners such as `onpostfit-ready`, and what all elements have. */
export type PostfitJsx<Tag extends keyof ElementsByTag> = DetailedHTMLProps<
  HTMLAttributes<ElementsByTag[Tag]>,
  ElementsByTag[Tag]
> &
  ElementSettings &
  Listeners<'on'>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Readonly<{ [Tag in keyof ElementsByTag]: PostfitJsx<Tag> }> {}
  }
}
