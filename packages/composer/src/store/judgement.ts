import {
  type CreatorLimits,
  check,
  type FilePlan,
  type Issue,
  issuesOfFile,
  type PostOptions,
  plan,
  type RuleSet,
} from '@postfit/core'
import { currentFacts, type Entry } from './entry.ts'
import { policyGroups } from './policy-groups.ts'

/** What is to be said of one file as the person gave it. */
export interface FileJudgement {
  readonly issues: readonly Issue[]
  readonly plan: FilePlan
  /** What is to be said of it as it stands now, which is prepared once it was. */
  readonly left: readonly Issue[]
}

/** What is to be said of a draft before anything is done to it. */
export interface Judgement {
  /** By the id of the entry; files that are still being looked at are missing. */
  readonly files: ReadonlyMap<number, FileJudgement>
  /** What concerns the post and its options as they stand now. */
  readonly post: readonly Issue[]
}

/**
 * Judges a draft. It is pure and quick, so it is done anew at every change.
 *
 * @param rules those of the contract unless given
 */
export function judge(
  entries: readonly Entry[],
  options: PostOptions,
  creator: CreatorLimits = {},
  rules?: RuleSet,
): Judgement {
  const now = asItStands(entries, options, creator, rules)
  const files = new Map<number, FileJudgement>()
  for (const { policy, entries: members } of policyGroups(entries)) {
    const inspected = members.flatMap(({ id, facts }) => (facts ? [{ id, facts }] : []))
    const media = inspected.map(({ facts }) => facts)
    const issues = check(options, media, { creator, rules, keepCredentials: policy.keepCredentials })
    const { files: plans } = plan(options, media, issues, { policy, rules })
    // Asked for, and not possible: that is said before anything is done.
    const lost = policy.keepCredentials ? check(options, media, { creator, rules }).filter(isLoss) : []
    for (const [index, { id }] of inspected.entries()) {
      const filePlan = plans[index]
      if (filePlan) {
        const own = issuesOfFile(issues, index)
        const told =
          own.some(isLoss) || keepsCredentials(filePlan) ? own : withLoss(own, issuesOfFile(lost, index))
        files.set(id, { issues: told, plan: filePlan, left: now.files.get(id) ?? [] })
      }
    }
  }
  return { files, post: now.post }
}

const isLoss = ({ code }: Issue): boolean => code === 'ai-credentials-lost'

/** What is lost is not broken. */
function withLoss(issues: readonly Issue[], lost: readonly Issue[]): readonly Issue[] {
  return lost.length > 0
    ? [...issues.filter(({ code }) => code !== 'ai-credentials-broken'), ...lost]
    : issues
}

function keepsCredentials({ steps }: FilePlan): boolean {
  return steps.some(({ kind }) => kind === 'keep' || kind === 'keep-credentials')
}

/** What is to be said of each file, by the id of its entry, and of the post, with what is prepared already. */
function asItStands(
  entries: readonly Entry[],
  options: PostOptions,
  creator: CreatorLimits,
  rules: RuleSet | undefined,
) {
  const inspected = entries.flatMap((entry) => {
    const facts = currentFacts(entry)
    return facts ? [{ id: entry.id, facts }] : []
  })
  const issues = check(
    options,
    inspected.map(({ facts }) => facts),
    // Those that are in prepared files were asked for.
    { creator, rules, keepCredentials: true },
  )
  return {
    files: new Map(inspected.map(({ id }, index) => [id, issuesOfFile(issues, index)])),
    post: issues.filter(({ file }) => file === null),
  }
}
