import '@postfit/composer'
import { sendPostTo } from '@postfit/composer/upload'

const composer = document.querySelector('postfit-composer') as HTMLElementTagNameMap['postfit-composer']
const status = document.querySelector('output') as HTMLOutputElement

// What the account allows, as your server has it from TikTok's creator info.
composer.creator = {
  nickname: 'Mara Lindt',
  handle: '@mara.makes',
  limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
}

// Sends by the routes of the publishing API, which your own server passes on: only it knows the key. Any function that takes a
// prepared post does as well.
composer.upload = sendPostTo({ teamId: 'team-1' })

composer.addEventListener('postfit-post', ({ detail }) => {
  status.value = `Posted as ${detail.sent.answer?.id}`
})
