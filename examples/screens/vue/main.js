import '@postfit/composer'
import { sendPostTo } from '@postfit/composer/upload'
import { heicDecoderUrl } from '@postfit/heic'
import { createApp, h, ref } from 'vue'

const settings = { heicDecoderUrl }
const creator = {
  nickname: 'Mara Lindt',
  limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
}
const upload = sendPostTo({ teamId: 'team-1' })

createApp({
  setup() {
    const posted = ref('')
    const onPostfitPost = ({ detail }) => {
      posted.value = detail.sent.answer.id
    }
    return () => [
      h('postfit-composer', { settings, creator, upload, onPostfitPost }),
      h('output', posted.value),
    ]
  },
}).mount('#app')
