import type { SentPost } from '@postfit/composer/store'
import { postBodyOf } from '@postfit/composer/upload'
import type { PreparedPost } from '@postfit/worker'
import { useMemo } from 'preact/hooks'
import { api } from '../api/api.ts'
import { useWords } from '../language/use-language.ts'
import { envelope } from './envelope.ts'
import { JsonText } from './json-text.tsx'

interface PostBodyProps {
  readonly post: PreparedPost
  /** The photo that is the cover of a video. */
  readonly cover: File | null
  /** What the uploads were named; until then the names of the files stand for that. */
  readonly sent: SentPost | null
}

/** The body of the request that creates the post. */
export function PostBody({ post, cover, sent }: PostBodyProps) {
  const { sent: words } = useWords()
  const body = useMemo(() => {
    const uploadIds = sent?.uploadIds ?? post.media.map(({ file }) => words.idOf(file.name))
    const thumbnail = sent ? (sent.thumbnail ?? null) : cover && words.addressOf(cover.name)
    return postBodyOf(post, { ...envelope(), teamId: api.teamId, uploadIds }, thumbnail)
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
