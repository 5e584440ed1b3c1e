import * as v from 'valibot'
import { judgeFile } from './judge-file.ts'
import type { MediaFile } from './media-file.ts'
import { PostOptions, type PostOptionsJson } from './post-options.ts'
import { judgeComposition } from './post-rules.ts'
import type { Profile } from './rule.ts'
import type { FileVerdict, Verdict, Violation } from './verdict.ts'

/**
 * Judges a post: each file, and all of them together with the options. `options` is checked as untrusted JSON,
 * whatever its declared type.
 */
export async function judgePost(
  files: readonly MediaFile[],
  options?: PostOptionsJson,
  profile: Profile = 'promise',
): Promise<Verdict> {
  const verdicts: FileVerdict[] = []
  const members = []
  // One after the other: a decoded photo takes many megabytes, and libvips already uses every core for one.
  for (const file of files) {
    const { name, ok, violations, media } = await judgeFile(file, profile)
    verdicts.push({ name, ok, violations })
    members.push({ name, kind: media.kind })
  }
  const parsed = options === undefined ? undefined : v.safeParse(PostOptions, options)
  const malformed = parsed?.issues?.map(optionViolation) ?? []
  // Options of the wrong shape mean nothing together with the files; the fields that are sound still do.
  const sound = parsed && (parsed.success ? parsed.output : soundFields(options))
  const typeUnknown = malformed.some(({ rule }) => rule === 'post-type')
  const composition = judgeComposition(members, sound)
    .filter(({ option }) => !(option === 'type' && typeUnknown))
    .map(({ rule, requirement, received }) => ({ rule, requirement, received }))
  const post = [...malformed, ...composition]
  return { ok: post.length === 0 && verdicts.every(({ ok }) => ok), post, files: verdicts }
}

function soundFields(options: unknown): PostOptionsJson {
  if (typeof options !== 'object' || options === null) return {}
  const sound: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(options)) {
    const field = v.safeParse(v.partial(v.object(PostOptions.entries)), { [key]: value })
    if (field.success) Object.assign(sound, field.output)
  }
  return sound
}

function optionViolation(issue: v.InferIssue<typeof PostOptions>): Violation {
  const path = v.getDotPath(issue)
  const [field] = path?.split('.') ?? []
  const known = field !== undefined && field in PostOptions.entries
  const received = issue.type === 'max_length' ? `${issue.received} characters` : issue.received
  return {
    rule: known ? `post-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : 'post-options',
    requirement: issue.message,
    received: known ? `${path}: ${received}` : path ? `an option named ${path}` : received,
  }
}
