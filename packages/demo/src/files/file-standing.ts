import { type Entry, isReady, isRefused } from '../draft/entry.ts'
import type { FileJudgement } from '../draft/judgement.ts'
import type { Words } from '../words/en.ts'

/** How a file stands with TikTok: a tone for the eye, and the words. */
export interface FileStanding {
  readonly tone: 'waiting' | 'error' | 'warning' | 'fit'
  readonly words: string
}

/**
 * How a file stands now.
 *
 * @param fraction how far its preparation is, 0 to 1; `undefined` while it is not being prepared
 */
export function standingOf(
  entry: Entry,
  judgement: FileJudgement | undefined,
  fraction: number | undefined,
  { file: { standing } }: Words,
): FileStanding {
  if (fraction !== undefined && !isReady(entry)) {
    return { tone: 'waiting', words: standing.preparing(Math.round(fraction * 100)) }
  }
  if (isReady(entry)) return { tone: 'fit', words: standing.ready }
  if (isRefused(entry)) return { tone: 'error', words: standing.refused }
  if (!judgement) return { tone: 'waiting', words: standing.checking }
  const { issues, plan } = judgement
  if (plan.refusals.length > 0) return { tone: 'error', words: standing.refused }
  if (issues.some(({ severity }) => severity === 'error')) return { tone: 'error', words: standing.repair }
  if (plan.steps.some(({ kind }) => kind !== 'keep')) return { tone: 'warning', words: standing.warning }
  return { tone: 'fit', words: standing.fine }
}
