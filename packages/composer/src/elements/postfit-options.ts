import type { ComponentType } from 'preact'
import { OptionsView } from '../view/options/options-view.tsx'
import { PostfitElement } from './postfit-element.ts'

/** What a person chooses for a post besides its caption, as TikTok's guidelines want it. */
export class PostfitOptions extends PostfitElement {
  protected override readonly view: ComponentType = OptionsView
}
