import type { PostOptions } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'
import { createPreparer } from '@postfit/worker'

const form = document.querySelector('form') as HTMLFormElement
const status = document.querySelector('output') as HTMLOutputElement
const list = document.querySelector('ul') as HTMLUListElement
const preparer = createPreparer() // starts no worker before a file needs one

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const { media: _, ...options } = Object.fromEntries(new FormData(form))
  const picker = form.elements.namedItem('media') as HTMLInputElement
  const post = await preparer.prepare(
    { ...(options as PostOptions), media: [...(picker.files ?? [])] },
    { onProgress: ({ fraction }) => (status.value = `${Math.round(fraction * 100)} %`) },
  )
  list.replaceChildren(...post.issues.map((issue) => line(renderIssue(issue))))
  if (!post.ok) {
    status.value = 'Not posted'
    return
  }
  const uploadIds: string[] = []
  for (const item of post.media) {
    const { id } = await send('/api/v1/upload', item.toFormData('team-1'))
    uploadIds.push(id)
  }
  const postDate = new Date(Date.now() + 3_600_000)
  const body = post.toPostBody({
    teamId: 'team-1',
    title: 'Launch',
    postDate,
    status: 'SCHEDULED',
    uploadIds,
  })
  const { id } = await send('/api/v1/post/', JSON.stringify(body))
  status.value = `Posted as ${id}`
})

/** Your server adds the API's key to these and passes them on. */
async function send(url: string, body: BodyInit): Promise<{ id: string }> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
  const response = await fetch(url, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}

function line(text: string): HTMLLIElement {
  const item = document.createElement('li')
  item.textContent = text
  return item
}
