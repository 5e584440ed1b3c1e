import type { PostfitEvents } from '../elements/events.ts'
import type { PostfitElement } from '../elements/postfit-element.ts'

/** What can be set of an element, as an attribute or a property. */
export interface ElementSettings
  extends Partial<
    Pick<
      PostfitElement,
      | 'settings'
      | 'composer'
      | 'creator'
      | 'upload'
      | 'language'
      | 'locale'
      | 'tracks'
      | 'fileActions'
      | 'library'
    >
  > {
  /** `page` takes what is dropped anywhere on the page. */
  readonly drop?: 'page'
  /** When files are prepared: as they come, or when the person says so. */
  readonly prepare?: 'at-once' | 'asked'
  /** Name of the element in its form. */
  readonly name?: string
  /** Whether the form needs a post. */
  readonly required?: boolean
  /** Where its children go in another element. */
  readonly slot?: string
}

/** Listeners as React 19, Solid and Svelte 5 name them: a prefix, and the name of the event. */
export type Listeners<Prefix extends string> = {
  readonly [Name in keyof PostfitEvents as `${Prefix}${Name}`]?: (event: PostfitEvents[Name]) => void
}
