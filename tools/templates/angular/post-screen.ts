import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'
import { type Creator, createComposer } from '@postfit/composer/store'
import { PostfitElements } from '../../../examples/angular/src/postfit-elements.directive.ts'

@Component({
  selector: 'post-screen',
  imports: [PostfitElements],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <postfit-composer [creator]="creator" locale="ja" prepare="at-once" (postfit-post)="tell($event.detail.sent.answer?.id)" />
    <postfit-files [composer]="composer" drop="page" name="media" (postfit-ready)="count($event.detail.post.media.length)" />
  `,
})
export class PostScreen {
  readonly creator: Creator = { nickname: 'Mara', limits: {} }
  readonly composer = createComposer({ creator: this.creator })
  tell(_id: string | undefined): void {}
  count(_files: number): void {}
}
