import { CaptionView } from '../view/caption/caption-view.tsx'
import type { ElementView } from './element-view.ts'
import { PostfitElement } from './postfit-element.ts'

/** The caption of a post, with its counter, its tags, and a way to shorten it. */
export class PostfitCaption extends PostfitElement {
  protected override readonly view: ElementView = CaptionView
}
