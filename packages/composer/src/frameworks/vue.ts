/**
 * The elements in Vue's templates: `import type {} from '@postfit/composer/vue'`. Tell Vue that tags with `postfit-` are elements
 * (`compilerOptions.isCustomElement`).
 *
 * @packageDocumentation
 */
import type { DefineComponent } from 'vue'
import type { ElementsByTag } from '../elements/elements-by-tag.ts'
import type { PostfitEvents } from '../elements/events.ts'
import type { ElementSettings } from './element-props.ts'

/** Listeners as Vue's templates have them: `@postfit-ready`. */
type VueListeners = {
  readonly [Name in keyof PostfitEvents as Name extends `postfit-${infer Rest}`
    ? `onPostfit${Capitalize<Rest>}`
    : never]?: (event: PostfitEvents[Name]) => void
}

/** What a template takes of an element. */
export type PostfitComponent = DefineComponent<ElementSettings & VueListeners>

declare module 'vue' {
  interface GlobalComponents extends Readonly<Record<keyof ElementsByTag, PostfitComponent>> {}
}
