import { OptionsView } from '../view/options/options-view.tsx'
import type { ElementView } from './element-view.ts'
import { PostfitElement } from './postfit-element.ts'

/** What a person chooses for a post besides its caption, as TikTok's guidelines want it. */
export class PostfitOptions extends PostfitElement {
  protected override readonly view: ElementView = OptionsView
}
