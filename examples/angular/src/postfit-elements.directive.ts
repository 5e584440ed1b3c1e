import { Directive, ElementRef, effect, inject, input, output } from '@angular/core'
import '@postfit/composer'
import type { ComposerSettings, Creator, SentPost, UploadPost } from '@postfit/composer/store'
import type { PreparedPost } from '@postfit/worker'

/**
 * Types the tag for templates: what is bound to it is checked, and so is what its events bring. Angular itself takes the tag for any
 * element once there is `CUSTOM_ELEMENTS_SCHEMA`.
 */
@Directive({
  selector: 'postfit-composer',
  host: {
    '(postfit-ready)': 'ready.emit($event.detail.post)',
    '(postfit-post)': 'posted.emit($event.detail.sent)',
  },
})
export class PostfitComposerDirective {
  readonly creator = input.required<Creator>()
  readonly upload = input<UploadPost>()
  readonly settings = input<ComposerSettings>({})
  readonly locale = input<string>()
  readonly ready = output<PreparedPost>()
  readonly posted = output<SentPost>()

  constructor() {
    const element = inject<ElementRef<HTMLElementTagNameMap['postfit-composer']>>(ElementRef).nativeElement
    effect(() => {
      element.settings = this.settings()
    })
    effect(() => {
      element.creator = this.creator()
    })
    effect(() => {
      element.upload = this.upload()
    })
    effect(() => {
      const locale = this.locale()
      if (locale) element.locale = locale
    })
  }
}
