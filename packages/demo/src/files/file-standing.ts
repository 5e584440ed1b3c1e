import type { FileJudgement } from '../draft/judgement.ts'

/** How a file stands with TikTok: a tone for the eye, and the words. */
export interface FileStanding {
  readonly tone: 'waiting' | 'error' | 'warning' | 'fit'
  readonly words: string
}

/** How a file stands before anything was done to it. */
export function standingOf(judgement: FileJudgement | undefined): FileStanding {
  if (!judgement) return { tone: 'waiting', words: 'Looking at it' }
  const { issues, plan } = judgement
  if (plan.refusals.length > 0) return { tone: 'error', words: 'Cannot be posted' }
  if (issues.some(({ severity }) => severity === 'error')) {
    return { tone: 'error', words: 'TikTok would refuse it' }
  }
  if (issues.some(({ severity }) => severity === 'warning')) {
    return { tone: 'warning', words: 'Worth a repair' }
  }
  return { tone: 'fit', words: 'Fits as it is' }
}
