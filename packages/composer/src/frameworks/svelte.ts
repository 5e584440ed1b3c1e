/**
 * The elements in Svelte 5's templates: `import type {} from '@postfit/composer/svelte'`.
 *
 * @packageDocumentation
 */
import type { HTMLAttributes } from 'svelte/elements'
import type { ElementsByTag } from '../elements/elements-by-tag.ts'
import type { ElementSettings, Listeners } from './element-props.ts'

/** What a template takes of an element: its settings, listeners such as `onpostfit-ready`, and what all elements have. */
export type PostfitAttributes<Tag extends keyof ElementsByTag> = Omit<
  HTMLAttributes<ElementsByTag[Tag]>,
  keyof ElementSettings
> &
  ElementSettings &
  Listeners<'on'>

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Readonly<{ [Tag in keyof ElementsByTag]: PostfitAttributes<Tag> }> {}
}
