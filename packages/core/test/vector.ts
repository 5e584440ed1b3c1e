import type { CheckSettings } from '../src/check/check.ts'
import type { Issue, IssuePath, Json, Requirement } from '../src/check/issue.ts'
import type { CreatorLimits } from '../src/draft/creator-limits.ts'
import type { PostOptions } from '../src/draft/post-options.ts'
import type { ImageFacts, MediaFacts, VideoFacts } from '../src/facts/media-facts.ts'
import { photo, video } from './facts.ts'

/** A draft, and what the account of its creator allows. */
export interface Draft {
  readonly options: PostOptions
  readonly media: readonly MediaFacts[]
  readonly creator?: CreatorLimits | undefined
  readonly keepCredentials?: boolean | undefined
}

/** What an issue says, besides what it has from its rule. */
export interface ExpectedIssue {
  readonly path: IssuePath
  readonly received: Json
  readonly requirement: Requirement
}

/** A draft that a rule passes (`issues` is empty), or fails with these issues. */
export interface Vector {
  readonly draft: Draft
  readonly issues: readonly ExpectedIssue[]
}

/** The vectors of one rule, under what its document says. */
export interface VectorRow {
  readonly rule: string
  readonly says: string
  readonly vectors: readonly Vector[]
}

/** A row of a table of vectors. */
export function row(rule: string, says: string, ...vectors: Vector[]): VectorRow {
  return { rule, says, vectors }
}

/** A draft that a rule has nothing to say of. */
export function passes(draft: Draft): Vector {
  return { draft, issues: [] }
}

/** A draft in which a rule finds one thing. */
export function fails(draft: Draft, path: IssuePath, received: Json, requirement: Requirement): Vector {
  return { draft, issues: [{ path, received, requirement }] }
}

/** A draft in which a rule finds more than one thing. */
export function failsAt(draft: Draft, ...issues: ExpectedIssue[]): Vector {
  return { draft, issues }
}

/** A photo post that breaks no rule, but for these options and with these photos. */
export function photoPost(options: object = {}, media: readonly MediaFacts[] = [photo()]): Draft {
  return { options: { type: 'IMAGE', privacy: 'PUBLIC_TO_EVERYONE', ...options }, media }
}

/** A photo post of one photo with these facts. */
export function withPhoto(facts: Partial<ImageFacts>): Draft {
  return photoPost({}, [photo(facts)])
}

/** A video post that breaks no rule, but for these options and with these files. */
export function videoPost(options: object = {}, media: readonly MediaFacts[] = [video()]): Draft {
  return { options: { type: 'VIDEO', privacy: 'PUBLIC_TO_EVERYONE', ...options }, media }
}

/** A video post of one video with these facts. */
export function withVideo(facts: Partial<VideoFacts>): Draft {
  return videoPost({}, [video(facts)])
}

/** A video post with this music. */
export function withMusic(musicSoundInfo: object): Draft {
  return videoPost({ musicSoundInfo: { musicSoundId: '7', ...musicSoundInfo } })
}

/** The same draft, of a creator with these limits. */
export function by(creator: CreatorLimits, draft: Draft): Draft {
  return { ...draft, creator }
}

/** The same draft, whose Content Credentials are to stay. */
export function keepingCredentials(draft: Draft): Draft {
  return { ...draft, keepCredentials: true }
}

/** The arguments that a draft is checked with. */
export function checkArguments(
  { options, media, creator, keepCredentials }: Draft,
  settings: CheckSettings = {},
): [PostOptions, readonly MediaFacts[], CheckSettings] {
  return [options, media, { ...settings, creator, keepCredentials }]
}

/** What an issue says, besides what it has from its rule. */
export function said({ path, received, requirement }: Issue): ExpectedIssue {
  return { path, received, requirement }
}
