import '@postfit/composer'
import { sendPostTo } from '@postfit/composer/upload'
import { heicDecoderUrl } from '@postfit/heic'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const settings = { heicDecoderUrl }
const creator = {
  nickname: 'Mara Lindt',
  limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
}
const upload = sendPostTo({ teamId: 'team-1' })

function PostScreen() {
  const [posted, setPosted] = useState('')
  return (
    <>
      <postfit-composer
        settings={settings}
        creator={creator}
        upload={upload}
        onpostfit-post={({ detail }) => setPosted(detail.sent.answer.id)}
      />
      <output>{posted}</output>
    </>
  )
}

createRoot(document.getElementById('app')).render(<PostScreen />)
