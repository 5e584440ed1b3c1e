import type { PostOptionsJson } from './post-options.ts'
import type { Violation } from './verdict.ts'

/** As much of a file as the rules about a whole post need. */
export interface PostMember {
  readonly name: string
  readonly kind: 'photo' | 'video' | 'unknown'
}

/** A violation of the post as a whole, with the option that is to blame or has to change. */
export interface PostFinding extends Violation {
  readonly option: keyof PostOptionsJson
}

const MAX_PHOTOS = 10

/**
 * The rules no single file can break: how many, of which kind, and options that contradict each other or the files.
 * Without options the type follows from the files; with options a missing `type` means VIDEO, as the API reads it (C3).
 */
export function judgeComposition(members: readonly PostMember[], options?: PostOptionsJson): PostFinding[] {
  return [...judgeMedia(members, options), ...(options ? judgeOptions(members, options) : [])]
}

function judgeMedia(members: readonly PostMember[], options: PostOptionsJson | undefined): PostFinding[] {
  const photos = members.filter(({ kind }) => kind === 'photo')
  const videos = members.filter(({ kind }) => kind === 'video')
  if (members.length === 0) {
    return [
      { option: 'uploadIds', rule: 'post-media', requirement: 'at least one file', received: 'no file' },
    ]
  }
  if (photos.length > 0 && videos.length > 0) {
    const received = `${plural(photos.length, 'photo')} and ${plural(videos.length, 'video')}`
    // C1: which of the other rules is broken depends on which kind would be taken out.
    return [
      { option: 'uploadIds', rule: 'post-mixed', requirement: 'photos or one video, never both', received },
    ]
  }
  const type = options ? (options.type ?? 'VIDEO') : videos.length > 0 ? 'VIDEO' : 'IMAGE'
  const [stranger] = type === 'IMAGE' ? videos : photos
  if (stranger) {
    const said = options?.type ? '' : ' (an absent type means VIDEO)'
    const requirement = type === 'IMAGE' ? 'photos for type IMAGE' : `a video for type VIDEO${said}`
    return [
      { option: 'type', rule: 'post-type', requirement, received: `${stranger.name} is a ${stranger.kind}` },
    ]
  }
  if (type === 'IMAGE' && members.length > MAX_PHOTOS) {
    // C2: TikTok itself takes 35, the API in front of it 10.
    const received = plural(members.length, 'photo')
    return [{ option: 'uploadIds', rule: 'photo-count', requirement: `1 to ${MAX_PHOTOS} photos`, received }]
  }
  if (type === 'VIDEO' && members.length > 1) {
    const received = plural(members.length, 'file')
    return [{ option: 'uploadIds', rule: 'video-count', requirement: 'exactly one video', received }]
  }
  return []
}

function judgeOptions(members: readonly PostMember[], options: PostOptionsJson): PostFinding[] {
  const findings: PostFinding[] = []
  const { photoCoverIndex: cover } = options
  // P7: what TikTok does with an index outside the list is undocumented. A video has no use for it at all.
  if (options.type === 'IMAGE' && typeof cover === 'number' && cover >= members.length) {
    findings.push({
      option: 'photoCoverIndex',
      rule: 'post-photo-cover-index',
      requirement: `the index of one of the ${plural(members.length, 'photo')}, counted from 0`,
      received: String(cover),
    })
  }
  // O5: "Branded content visibility cannot be set to private."
  if (options.isBrandContent === true && options.privacy === 'SELF_ONLY') {
    findings.push({
      option: 'privacy',
      rule: 'post-branded-private',
      requirement: 'branded content that others can see',
      received: 'isBrandContent with privacy SELF_ONLY',
    })
  }
  return findings
}

function plural(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
