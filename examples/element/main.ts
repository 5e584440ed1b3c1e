import '@postfit/element'

const form = document.querySelector('form') as HTMLFormElement
const dropzone = document.querySelector('postfit-dropzone') as HTMLElementTagNameMap['postfit-dropzone']
const status = document.querySelector('output') as HTMLOutputElement

form.addEventListener('change', () => {
  const { text, privacy } = Object.fromEntries(new FormData(form)) as Record<string, string>
  dropzone.setAttribute('text', text ?? '')
  dropzone.setAttribute('privacy', privacy ?? '')
})

// The form can only be sent when the post can be published: the browser sees to that.
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const { post } = dropzone
  if (!post) return
  const uploadIds: string[] = []
  for (const item of post.media) {
    const response = await fetch('/api/v1/upload', { method: 'POST', body: item.toFormData('team-1') })
    uploadIds.push((await response.json()).id)
  }
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
