import type { PostOptions } from '@postfit/core'
import postfit from '@postfit/filepond'
import { createPreparer } from '@postfit/worker'
import { create, FileStatus, registerPlugin } from 'filepond'
import 'filepond/dist/filepond.min.css'

registerPlugin(postfit) // before plugins that judge files: they get to see the outputs

const form = document.querySelector('form') as HTMLFormElement
const status = document.querySelector('output') as HTMLOutputElement

const pond = create(form.elements.namedItem('media') as HTMLInputElement, {
  allowMultiple: true,
  instantUpload: false,
  postfit: { policy: { photoQuality: 85 } }, // the settings of createPreparer()
  server: {
    process: {
      url: '/api/v1/upload',
      method: 'POST',
      ondata: (data) => {
        const upload = new FormData()
        upload.append('teamId', 'team-1')
        upload.append('file', [...data.values()].find((value) => value instanceof File) as File)
        return upload
      },
      onload: (answer) => JSON.parse(answer).id,
    },
  },
})
const preparer = createPreparer()

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (pond.getFiles().some(({ status }) => status === FileStatus.INIT || status === FileStatus.LOADING)) {
    status.value = 'Still reading the files'
    return
  }
  const options: PostOptions = Object.fromEntries(
    ['text', 'privacy'].map((name) => [name, new FormData(form).get(name)]),
  )
  // The files are ready by now. This judges the post as a whole: how many there are, the cover, the caption.
  const post = await preparer.prepare({ ...options, media: pond.getFiles().map(({ file }) => file as File) })
  if (!post.ok) {
    status.value = 'Not posted'
    return
  }
  const uploaded = await pond.processFiles()
  const uploadIds = uploaded.map(({ serverId }) => serverId)
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
