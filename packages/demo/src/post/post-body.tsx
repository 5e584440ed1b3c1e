import type { PreparedPost } from '@postfit/worker'
import { useMemo } from 'preact/hooks'
import { useWords } from '../language/use-language.ts'
import { JsonText } from './json-text.tsx'
import { postBodyOf } from './post-body-of.ts'
import type { SentIds } from './use-posting.ts'

interface PostBodyProps {
  readonly post: PreparedPost
  /** The photo that is the cover of a video. */
  readonly cover: File | null
  /** What the uploads were named; until then the names of the files stand for that. */
  readonly sent: SentIds | null
}

/** The body of the request that creates the post. */
export function PostBody({ post, cover, sent }: PostBodyProps) {
  const { post: words } = useWords()
  const body = useMemo(() => {
    const ids = sent?.uploadIds ?? post.media.map(({ file }) => words.idOf(file.name))
    return postBodyOf(post, ids, sent ? sent.thumbnail : cover && words.addressOf(cover.name))
  }, [post, cover, sent, words])
  return (
    <section class="post-body" aria-labelledby="post-body-title">
      <h2 id="post-body-title">
        <span>{words.sent}</span> <code>POST /api/v1/post/</code>
      </h2>
      <JsonText value={body} />
    </section>
  )
}
