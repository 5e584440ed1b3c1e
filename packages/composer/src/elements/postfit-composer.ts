import type { ComponentType } from 'preact'
import { ComposerView } from '../view/composer-view.tsx'
import { PostfitElement } from './postfit-element.ts'

/** The whole post screen: files, caption, options as TikTok's guidelines want them, preview, and posting. */
export class PostfitComposer extends PostfitElement {
  protected override readonly view: ComponentType = ComposerView
}
