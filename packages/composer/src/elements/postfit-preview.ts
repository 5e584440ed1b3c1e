import type { ComponentType } from 'preact'
import { Phone } from '../view/preview/phone.tsx'
import { PostfitElement } from './postfit-element.ts'

/** The post as a phone shows it. */
export class PostfitPreview extends PostfitElement {
  protected override readonly view: ComponentType = Phone
}
