import type { PreparedPost } from '@postfit/worker'
import { useMemo } from 'preact/hooks'
import { envelope } from './envelope.ts'
import { JsonText } from './json-text.tsx'

interface PostBodyProps {
  readonly post: PreparedPost
  /** The ids that the uploads were given; until then the names of the files stand for them. */
  readonly uploadIds: readonly string[] | null
}

/** The body of the request that creates the post. */
export function PostBody({ post, uploadIds }: PostBodyProps) {
  const body = useMemo(() => {
    const ids = uploadIds ?? post.media.map(({ file }) => `(id of ${file.name})`)
    return post.toPostBody(envelope(ids))
  }, [post, uploadIds])
  return (
    <section class="post-body" aria-labelledby="post-body-title">
      <h2 id="post-body-title">
        <span>What is sent</span> <code>POST /api/v1/post/</code>
      </h2>
      <JsonText value={body} />
    </section>
  )
}
