'use client'

import { Postfit } from '@postfit/uppy'
import Uppy from '@uppy/core'
import XHRUpload from '@uppy/xhr-upload'
import { useEffect, useState } from 'react'

const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }

export default function Page() {
  const [uppy] = useState(createUppy)
  const [media, setMedia] = useState(null)
  const [refusals, setRefusals] = useState([])
  const [status, setStatus] = useState('')

  useEffect(() => {
    const refuse = (_, { message }) => setRefusals((before) => [...before, message])
    const take = ({ successful }) => setMedia(successful?.length ? uppy.getPlugin('Postfit').prepared : null)
    uppy.on('restriction-failed', refuse)
    uppy.on('complete', take)
    return () => {
      uppy.off('restriction-failed', refuse)
      uppy.off('complete', take)
    }
  }, [uppy])

  function pick(files) {
    uppy.cancelAll()
    setRefusals([])
    setMedia(null)
    uppy.addFiles([...files].map((file) => ({ name: file.name, type: file.type, data: file })))
  }

  async function publish() {
    const uploadIds = media.fileIDs.map((id) => uppy.getFile(id).response.body.id)
    const postDate = new Date(Date.now() + 3_600_000)
    const body = media.post.toPostBody({
      ...{ teamId: 'team-1', title: 'Launch', postDate, status: 'SCHEDULED', uploadIds },
    })
    const response = await fetch('/api/v1/post/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    setStatus(response.ok ? `Posted as ${(await response.json()).id}` : `The API answered ${response.status}`)
  }

  return (
    <main>
      <label>
        Photos or a video <input type="file" multiple onChange={({ target }) => pick(target.files)} />
      </label>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal}>{refusal}</li>
        ))}
      </ul>
      <button type="button" disabled={!media} onClick={publish}>
        Post
      </button>
      <output>{status}</output>
    </main>
  )
}

/** Files are uploaded as soon as they are picked, between pre-processors of the page's own. */
function createUppy() {
  const uppy = new Uppy({ autoProceed: true, meta: { teamId: 'team-1' } })
  uppy.addPreProcessor(async (ids) => {
    for (const id of ids) uppy.setFileMeta(id, { picked: uppy.getFile(id).name })
  })
  uppy.use(Postfit, { post: options })
  // Comes after the repair: names and types are those of what is uploaded.
  uppy.addPreProcessor(async (ids) => {
    for (const id of ids) uppy.setFileMeta(id, { uploaded: uppy.getFile(id).name })
  })
  uppy.use(XHRUpload, { endpoint: '/api/v1/upload', allowedMetaFields: ['teamId'] })
  return uppy
}
