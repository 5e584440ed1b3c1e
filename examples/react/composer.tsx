/** @jsxImportSource react */
import { renderIssue } from '@postfit/core/messages'
import { usePostfit } from '@postfit/react'
import type { PreparedPost } from '@postfit/worker'
import { type JSX, useState } from 'react'

export function Composer(): JSX.Element {
  const [text, setText] = useState('')
  const [media, setMedia] = useState<File[]>([])
  const [posted, setPosted] = useState('')
  const postfit = usePostfit({ text, privacy: 'PUBLIC_TO_EVERYONE', media })

  async function send(): Promise<void> {
    const post = await postfit.prepare()
    if (post?.ok) setPosted(await publish(post))
  }

  // Once there is a post, only what could not be repaired is left.
  const issues = (postfit.post ?? postfit).issues ?? []
  return (
    <main>
      <label>
        Caption <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label>
        Photos or a video{' '}
        <input type="file" multiple onChange={(event) => setMedia([...(event.target.files ?? [])])} />
      </label>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.path}`}>{renderIssue(issue)}</li>
        ))}
      </ul>
      <button type="button" disabled={postfit.isPreparing} onClick={send}>
        Post
      </button>
      {postfit.isPreparing && (
        <>
          <progress value={postfit.progress?.fraction ?? 0} />
          <button type="button" onClick={postfit.cancel}>
            Cancel
          </button>
        </>
      )}
      <output>{posted}</output>
    </main>
  )
}

async function publish(post: PreparedPost): Promise<string> {
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
  return response.ok ? `Posted as ${(await response.json()).id}` : `The API answered ${response.status}`
}
