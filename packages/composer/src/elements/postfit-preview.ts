import { Phone } from '../view/preview/phone.tsx'
import type { ElementView } from './element-view.ts'
import { PostfitElement } from './postfit-element.ts'

/** The post as a phone shows it. */
export class PostfitPreview extends PostfitElement {
  protected override readonly view: ElementView = Phone
}
