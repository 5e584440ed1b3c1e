import {
  check,
  type FilePlan,
  type Issue,
  issuesOfFile,
  type MediaFacts,
  type PostOptions,
  plan,
} from '@postfit/core'
import { currentFacts, type Entry } from './entry.ts'

/** What is to be said of one file as the person gave it. */
export interface FileJudgement {
  readonly issues: readonly Issue[]
  readonly plan: FilePlan
}

/** What is to be said of a draft before anything is done to it. */
export interface Judgement {
  /** By the id of the entry; files that are still being looked at are missing. */
  readonly files: ReadonlyMap<number, FileJudgement>
  /** What concerns the post and its options as they stand now. */
  readonly post: readonly Issue[]
}

/** Judges a draft. It is pure and quick, so the page does it anew at every change. */
export function judge(entries: readonly Entry[], options: PostOptions): Judgement {
  const inspected = entries.flatMap((entry) => (entry.facts ? [{ id: entry.id, facts: entry.facts }] : []))
  const media = inspected.map(({ facts }) => facts)
  const issues = check(options, media)
  const { files: plans } = plan(options, media, issues)
  const files = new Map<number, FileJudgement>()
  for (const [index, { id }] of inspected.entries()) {
    const filePlan = plans[index]
    if (filePlan) files.set(id, { issues: issuesOfFile(issues, index), plan: filePlan })
  }

  const asItStands = entries.map(currentFacts).filter((facts): facts is MediaFacts => facts !== null)
  return { files, post: check(options, asItStands).filter(({ file }) => file === null) }
}
