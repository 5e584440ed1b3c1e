import type { ComponentType } from 'preact'
import { CaptionView } from '../view/caption/caption-view.tsx'
import { PostfitElement } from './postfit-element.ts'

/** The caption of a post, with its counter, its tags, and a way to shorten it. */
export class PostfitCaption extends PostfitElement {
  protected override readonly view: ComponentType = CaptionView
}
