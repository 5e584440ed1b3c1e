import { ChangeDetectionStrategy, Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core'
import type { Creator, SentPost } from '@postfit/composer/store'
import { sendPostTo } from '@postfit/composer/upload'
import { heicDecoderUrl } from '@postfit/heic'
import { PostfitElements } from './postfit-elements.directive.ts'

@Component({
  selector: 'post-screen',
  imports: [PostfitElements],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <postfit-composer
      [creator]="creator"
      [settings]="settings"
      [upload]="upload"
      (postfit-post)="tell($event.detail.sent)"
    ></postfit-composer>
    <output>{{ status() }}</output>
  `,
})
export class PostScreen {
  /** What the account allows, as your server has it from TikTok's creator info. */
  readonly creator: Creator = {
    nickname: 'Mara Lindt',
    limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
  }
  readonly settings = { heicDecoderUrl }
  readonly upload = sendPostTo({ teamId: 'team-1' })
  readonly status = signal('')

  tell(sent: SentPost): void {
    this.status.set(`Posted as ${sent.answer?.id}`)
  }
}
