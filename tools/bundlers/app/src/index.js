import { createPreparer } from '@postfit/worker'
import { settings } from './settings.js'

const preparer = createPreparer(settings)
const input = document.querySelector('input')
const output = document.querySelector('output')

input.addEventListener('change', async () => {
  const media = [...input.files]
  const post = await preparer.prepare({ type: 'IMAGE', privacy: 'SELF_ONLY', media })
  for (const { file } of post.media) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = link.textContent = file.name
    document.body.append(link)
  }
  output.value = post.ok ? 'Ready' : `Not ready: ${JSON.stringify(post.issues)}`
})
