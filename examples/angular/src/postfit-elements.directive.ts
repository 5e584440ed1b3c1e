import { Directive, ElementRef, effect, inject, input } from '@angular/core'
import '@postfit/composer'

type PostfitElement = HTMLElementTagNameMap['postfit-composer']

/** What is set as a property; `settings` first, as a composer is made with them. */
const properties = [
  ...(['settings', 'composer', 'creator', 'upload', 'language'] as const),
  ...(['locale', 'tracks', 'fileActions', 'library'] as const),
]

/**
 * Types the elements for templates: what is bound to them is checked. Their events need nothing: Angular knows those of every tag from
 * `HTMLElementEventMap`. It takes the tags for elements once there is `CUSTOM_ELEMENTS_SCHEMA`.
 */
@Directive({
  selector: 'postfit-composer, postfit-files, postfit-caption, postfit-options, postfit-preview',
  host: { '[attr.prepare]': 'prepare()', '[attr.drop]': 'drop()' },
})
export class PostfitElements {
  readonly settings = input<PostfitElement['settings']>()
  readonly composer = input<PostfitElement['composer']>()
  readonly creator = input<PostfitElement['creator']>()
  readonly upload = input<PostfitElement['upload']>()
  readonly language = input<PostfitElement['language']>()
  readonly locale = input<string>()
  readonly tracks = input<PostfitElement['tracks']>()
  readonly fileActions = input<PostfitElement['fileActions']>()
  readonly library = input<PostfitElement['library']>()
  readonly prepare = input<'at-once' | 'asked'>()
  readonly drop = input<'page'>()

  constructor() {
    const { nativeElement } = inject<ElementRef<PostfitElement>>(ElementRef)
    for (const name of properties) {
      effect(() => {
        const value = this[name]()
        if (value !== undefined) Object.assign(nativeElement, { [name]: value })
      })
    }
  }
}
