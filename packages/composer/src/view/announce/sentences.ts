import { check, issuesOfFile, type MediaFacts } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'
import type { Outcome } from '../../store/entry.ts'
import type { PostingState } from '../../store/posting.ts'
import type { Language } from '../../words/language.ts'
import { failureInWords } from '../post/failure-in-words.ts'

/** What was found in files that have just arrived: each issue names its file. */
export function arrivalInWords(media: readonly MediaFacts[], { words, messages }: Language): string {
  // In the order of the files, not of the rules: one file after the other is easier to follow.
  const all = check({ type: 'IMAGE' }, media)
  const issues = media.flatMap((_, index) => issuesOfFile(all, index))
  const found =
    issues.length === 0
      ? words.compose.noIssue
      : issues.map((issue) => `${issue.file}: ${renderIssue(issue, messages, { form: 'brief' })}`).join(' ')
  return words.compose.added(media.length, found)
}

/** How a preparation ended. */
export function outcomeInWords(outcomes: readonly Outcome[], { words }: Language): string {
  const ready = outcomes.filter(({ report }) => report.output !== null).length
  return words.prepare.outcome(ready, outcomes.length - ready)
}

/** How the sending of a post ended. */
export function postingInWords(state: PostingState, { words }: Language): string {
  if (state.kind === 'refused') return words.post.refusedSaying(failureInWords(state.error, words))
  if (state.kind === 'stopped') return words.post.stopped(state.sent, state.total)
  return state.kind === 'accepted' ? words.outcome.accepted : ''
}
