import type { PreparedPost } from '@postfit/worker'
import { useMemo } from 'preact/hooks'
import { useWords } from '../language/use-language.ts'
import { envelope } from './envelope.ts'
import { JsonText } from './json-text.tsx'

interface PostBodyProps {
  readonly post: PreparedPost
  /** The ids that the uploads were given; until then the names of the files stand for them. */
  readonly uploadIds: readonly string[] | null
}

/** The body of the request that creates the post. */
export function PostBody({ post, uploadIds }: PostBodyProps) {
  const { post: words } = useWords()
  const body = useMemo(() => {
    const ids = uploadIds ?? post.media.map(({ file }) => words.idOf(file.name))
    return post.toPostBody(envelope(ids))
  }, [post, uploadIds, words])
  return (
    <section class="post-body" aria-labelledby="post-body-title">
      <h2 id="post-body-title">
        <span>{words.sent}</span> <code>POST /api/v1/post/</code>
      </h2>
      <JsonText value={body} />
    </section>
  )
}
