'use client'

import { createPreparer } from '@postfit/worker'
import { useEffect, useRef, useState } from 'react'

export default function Page() {
  const preparer = useRef()
  const [files, setFiles] = useState([])
  const [state, setState] = useState('')
  useEffect(() => () => preparer.current?.dispose(), [])

  async function take(media) {
    preparer.current ??= createPreparer()
    const post = await preparer.current.prepare({ type: 'IMAGE', privacy: 'SELF_ONLY', media })
    setFiles(post.media.map(({ file }) => file))
    setState(post.ok ? 'Ready' : `Not ready: ${JSON.stringify(post.issues)}`)
  }

  return (
    <>
      <input type="file" multiple aria-label="Photos" onChange={({ target }) => take([...target.files])} />
      <output>{state}</output>
      {files.map((file) => (
        <a key={file.name} href={URL.createObjectURL(file)} download={file.name}>
          {file.name}
        </a>
      ))}
    </>
  )
}
