import { type Entry, isReady, isRefused } from '../../store/entry.ts'
import type { FileJudgement } from '../../store/judgement.ts'
import type { Words } from '../../words/en.ts'

/** How a file stands with TikTok: a tone for the eye, and the words. */
export interface FileStanding {
  readonly tone: 'waiting' | 'error' | 'warning' | 'fit'
  readonly words: string
}

/**
 * How a file stands now.
 *
 * @param fraction how far its preparation is, 0 to 1; `undefined` while it is not being prepared
 * @param isOver whether the post takes no more files than those before it
 */
export function standingOf(
  entry: Entry,
  judgement: FileJudgement | undefined,
  fraction: number | undefined,
  isOver: boolean,
  words: Words['file']['standing'],
): FileStanding {
  if (fraction !== undefined && !isReady(entry)) {
    return { tone: 'waiting', words: words.preparing(Math.round(fraction * 100)) }
  }
  if (isRefused(entry)) return { tone: 'error', words: words.refused }
  if (!judgement) return { tone: 'waiting', words: words.checking }
  const { issues, plan, left } = judgement
  if (plan.refusals.length > 0) return { tone: 'error', words: words.refused }
  if (isOver) return { tone: 'error', words: words.over }
  const asks = (isReady(entry) ? left : issues).some(
    ({ severity, repair, code }) =>
      severity === 'error' &&
      repair === 'consent' &&
      (isReady(entry) || !plan.steps.some(({ answers }) => answers.includes(code))),
  )
  if (asks) return { tone: 'error', words: words.asks }
  if (isReady(entry)) return { tone: 'fit', words: words.ready }
  if (issues.some(({ severity }) => severity === 'error')) return { tone: 'warning', words: words.repair }
  if (plan.steps.some(({ kind }) => kind !== 'keep')) return { tone: 'warning', words: words.warning }
  return { tone: 'fit', words: words.fine }
}
