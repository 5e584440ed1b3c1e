/**
 * `<postfit-composer>`: a post screen for TikTok that passes its guidelines, and the elements that it is made of.
 *
 * Importing this defines the elements. On a server it does nothing.
 *
 * @packageDocumentation
 */
import type { ElementsByTag } from './elements/elements-by-tag.ts'
import { PostfitCaption } from './elements/postfit-caption.ts'
import { PostfitComposer } from './elements/postfit-composer.ts'
import { PostfitFiles } from './elements/postfit-files.ts'
import { PostfitOptions } from './elements/postfit-options.ts'
import { PostfitPreview } from './elements/postfit-preview.ts'

export type { PostfitEvents } from './elements/events.ts'
export type { PostfitElement } from './elements/postfit-element.ts'
export type { FileAction, FileActionResult, LoadTracks, PickFromLibrary } from './view/given.ts'
export type { Words } from './words/en.ts'
export { english, type Language } from './words/language.ts'
export { PostfitCaption, PostfitComposer, PostfitFiles, PostfitOptions, PostfitPreview }

declare global {
  interface HTMLElementTagNameMap extends ElementsByTag {}
}

const elements = {
  'postfit-composer': PostfitComposer,
  'postfit-files': PostfitFiles,
  'postfit-caption': PostfitCaption,
  'postfit-options': PostfitOptions,
  'postfit-preview': PostfitPreview,
}

for (const [name, element] of Object.entries(elements)) {
  // A page may hold two copies of this package; the first one is as good as the second.
  if (!globalThis.customElements?.get(name)) globalThis.customElements?.define(name, element)
}
