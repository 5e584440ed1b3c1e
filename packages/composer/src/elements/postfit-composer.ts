import { ComposerView } from '../view/composer-view.tsx'
import type { ElementView } from './element-view.ts'
import { PostfitElement } from './postfit-element.ts'

/** The whole post screen: files, caption, options as TikTok's guidelines want them, preview, and posting. */
export class PostfitComposer extends PostfitElement {
  protected override readonly view: ElementView = ComposerView
}
