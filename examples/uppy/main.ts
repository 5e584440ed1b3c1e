import type { PostOptions } from '@postfit/core'
import Postfit from '@postfit/uppy'
import Uppy from '@uppy/core'
import XHRUpload from '@uppy/xhr-upload'

const form = document.querySelector('form') as HTMLFormElement
const picker = form.elements.namedItem('media') as HTMLInputElement
const status = document.querySelector('output') as HTMLOutputElement

const uppy = new Uppy<Record<string, unknown>, { id: string }>({ meta: { teamId: 'team-1' } })
  // No restrictions here: they would judge what is picked. The plugin judges what is uploaded.
  .use(Postfit, { post: () => options(['text', 'privacy']) })
  .use(XHRUpload, { endpoint: '/api/v1/upload', allowedMetaFields: ['teamId'] })

function options(names: string[]): PostOptions {
  return Object.fromEntries(names.map((name) => [name, new FormData(form).get(name)]))
}

uppy.on('preprocess-progress', (_, { message }) => (status.value = message ?? ''))
uppy.on('restriction-failed', (_, error) => {
  const item = document.createElement('li')
  item.textContent = error.message // names the file, and what to do
  document.querySelector('ul')?.append(item)
})

picker.addEventListener('change', () => {
  uppy.clear()
  for (const file of picker.files ?? []) uppy.addFile({ name: file.name, type: file.type, data: file })
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  document.querySelector('ul')?.replaceChildren()
  try {
    await uppy.upload()
  } catch {
    status.value = 'Not posted'
    return
  }
  const { post, fileIDs } =
    uppy.getPlugin<Postfit<Record<string, unknown>, { id: string }>>('Postfit')?.prepared ?? {}
  if (!post || !fileIDs) return // cancelled
  const uploadIds = fileIDs.map((id) => uppy.getFile(id).response?.body?.id ?? '')
  const postDate = new Date(Date.now() + 3_600_000)
  const response = await fetch('/api/v1/post/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      post.toPostBody({ teamId: 'team-1', title: 'Launch', postDate, status: 'SCHEDULED', uploadIds }),
    ),
  })
  status.value = response.ok
    ? `Posted as ${(await response.json()).id}`
    : `The API answered ${response.status}`
})
