import { heicDecoderUrl } from '@postfit/heic'
import { Postfit } from '@postfit/uppy'
import Uppy from '@uppy/core'
import Dashboard from '@uppy/react/dashboard'
import XHRUpload from '@uppy/xhr-upload'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '@uppy/core/css/style.min.css'
import '@uppy/dashboard/css/style.min.css'

const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }

function createUppy() {
  return new Uppy({ meta: { teamId: 'team-1' } })
    .use(Postfit, { post: options, heicDecoderUrl })
    .use(XHRUpload, { endpoint: '/api/v1/upload', allowedMetaFields: ['teamId'] })
}

function Page() {
  const [uppy] = useState(createUppy)
  const [status, setStatus] = useState('')

  useEffect(() => {
    const publish = async ({ failed }) => {
      const prepared = uppy.getPlugin('Postfit').prepared
      if (!prepared || failed?.length) return
      const uploadIds = prepared.fileIDs.map((id) => uppy.getFile(id).response.body.id)
      const postDate = new Date(Date.now() + 3_600_000)
      const body = prepared.post.toPostBody({
        ...{ teamId: 'team-1', title: 'Launch', postDate, status: 'SCHEDULED', uploadIds },
      })
      const response = await fetch('/api/v1/post/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      setStatus(
        response.ok ? `Posted as ${(await response.json()).id}` : `The API answered ${response.status}`,
      )
    }
    uppy.on('complete', publish)
    return () => uppy.off('complete', publish)
  }, [uppy])

  return (
    <main>
      <Dashboard uppy={uppy} />
      <output>{status}</output>
    </main>
  )
}

createRoot(document.getElementById('root')).render(<Page />)
