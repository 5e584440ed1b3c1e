import { extname } from 'node:path'
import { type MediaFacts, readMedia } from './media-facts.ts'
import { type MediaFile, presence } from './media-file.ts'
import { photoRules, READABLE_PHOTO } from './photo-rules.ts'
import { applyRules, type Profile } from './rule.ts'
import type { FileVerdict, Violation } from './verdict.ts'
import { READABLE_VIDEO, videoRules } from './video-rules.ts'

export interface JudgedFile extends FileVerdict {
  readonly media: MediaFacts
}

/** What an unreadable file was meant to be; decides only which rule its violation is filed under. */
type Expected = 'photo' | 'video' | 'media'

const PHOTO_NAMES: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.jpe', '.jfif', '.webp', '.png'])
const VIDEO_NAMES: ReadonlySet<string> = new Set(['.mp4', '.m4v', '.mov', '.webm'])

const READABLE: Record<Expected, string> = {
  photo: READABLE_PHOTO,
  video: READABLE_VIDEO,
  media: 'a photo or a video',
}

/** Judges one file whatever it is, and says what it turned out to be. */
export async function judgeFile(file: MediaFile, profile: Profile = 'promise'): Promise<JudgedFile> {
  const found = await presence(file)
  if ('missing' in found) {
    const violations = [
      { rule: 'media-readable', requirement: 'a file that can be read', received: found.missing },
    ]
    return { name: file.name, ok: false, violations, media: { kind: 'unknown', reason: found.missing } }
  }
  const media = await readMedia(file, found.byteLength)
  const violations = violationsOf(media, expectedByName(file.name), profile)
  return { name: file.name, ok: violations.length === 0, violations, media }
}

/** Judges one file as a photo: what turns out to be a video is refused for its format. */
export async function judgePhoto(
  name: string,
  bytes: Uint8Array | string,
  profile: Profile = 'promise',
): Promise<FileVerdict> {
  const { violations, media } = await judgeFile({ name, bytes }, profile)
  if (media.kind === 'photo') return verdict(name, violations)
  if (media.kind === 'unknown') return verdict(name, violationsOf(media, 'photo', profile))
  const [format] = photoRules.filter(({ rule }) => rule === 'photo-format')
  const requirement = format?.requirement ?? 'a photo'
  return verdict(name, [
    { rule: 'photo-format', requirement, received: `a video (${media.video.container})` },
  ])
}

function verdict(name: string, violations: readonly Violation[]): FileVerdict {
  return { name, ok: violations.length === 0, violations }
}

function violationsOf(media: MediaFacts, expected: Expected, profile: Profile): Violation[] {
  switch (media.kind) {
    case 'photo':
      return applyRules(photoRules, media.photo, profile)
    case 'video':
      return applyRules(videoRules, media.video, profile)
    case 'unknown':
      return [{ rule: `${expected}-readable`, requirement: READABLE[expected], received: media.reason }]
  }
}

function expectedByName(name: string): Expected {
  const extension = extname(name).toLowerCase()
  if (PHOTO_NAMES.has(extension)) return 'photo'
  return VIDEO_NAMES.has(extension) ? 'video' : 'media'
}
