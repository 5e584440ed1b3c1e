import type { PostAnswer as Answer } from '@postfit/core/outcome'
import { statusInWords, whyNoPermalink } from '../words/post-status.ts'

/** What the API said of a post that it accepted. */
export function PostAnswer({ answer }: { answer: Answer }) {
  return (
    <section class="answer answer--fit" aria-label="The API's answer">
      <p class="answer__title">
        Accepted <span class="answer__code">{answer.status}</span>
      </p>
      <p>{statusInWords(answer.status)}</p>
      <p>
        {whyNoPermalink(answer) ?? (
          <>
            Its permalink will be <span class="answer__link">{answer.externalData?.TIKTOK?.permalink}</span>
          </>
        )}
      </p>
    </section>
  )
}
