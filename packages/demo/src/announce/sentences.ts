import { check, issuesOfFile, type MediaFacts } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'
import type { Outcome } from '../draft/entry.ts'
import type { PostingState } from '../post/use-posting.ts'
import { count } from '../words/count.ts'
import { statusInWords, whyNoPermalink } from '../words/post-status.ts'

/** What was found in files that have just arrived: each issue names its file. */
export function arrivalInWords(media: readonly MediaFacts[]): string {
  // In the order of the files, not of the rules: one file after the other is easier to follow.
  const all = check({ type: 'IMAGE' }, media)
  const issues = media.flatMap((_, index) => issuesOfFile(all, index))
  const found =
    issues.length === 0 ? 'No issue was found.' : issues.map((issue) => renderIssue(issue)).join(' ')
  return `${count(media.length, 'file')} added. ${found}`
}

/** How a preparation ended. */
export function outcomeInWords(outcomes: readonly Outcome[]): string {
  const ready = outcomes.filter(({ report }) => report.output !== null).length
  const refused = outcomes.length - ready
  return `${count(ready, 'file')} ready to post.${refused > 0 ? ` ${count(refused, 'file')} cannot be posted.` : ''}`
}

/** How the sending of a post ended. */
export function postingInWords(state: PostingState): string {
  if (state.kind === 'refused') return `The API refuses the post: ${state.refusal.message}`
  if (state.kind !== 'accepted') return ''
  const { answer } = state
  return `Accepted. ${statusInWords(answer.status)} ${whyNoPermalink(answer) ?? ''}`.trim()
}
