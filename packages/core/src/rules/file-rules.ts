import type { CheckedPost } from '../check/checked-post.ts'
import type { ImageFacts, MetadataKind, UnknownReason, VideoFacts } from '../facts/media-facts.ts'
import { type Rule, rule, when } from './rule.ts'
import { bulkit, c2pa, contentCredentials, mediaGuide, promise } from './sources.ts'

/** A file that cannot be told for one reason. */
const unknownFileRule = (id: string, reason: UnknownReason): Rule =>
  rule({
    id,
    appliesTo: 'file',
    requirement: { oneOf: ['jpeg', 'webp', 'mp4', 'mov'] },
    severity: 'error',
    repair: 'none',
    source: reason === 'unrecognized' ? bulkit('contract') : mediaGuide('documented'),
    find: (file) =>
      file.kind === 'unknown' && file.reason === reason
        ? [{ received: file.fault ? { fault: file.fault } : file.resembles }]
        : [],
  })

/** The metadata of a file besides Content Credentials. */
const withoutCredentials = (metadata: readonly MetadataKind[]): readonly MetadataKind[] =>
  metadata.filter((kind) => kind !== 'credentials')

/** Formats whose files can be handed over with their credentials: those of others are always written anew. */
const keeping = /^(jpeg|webp|mp4|mov|3gp)$/

/** Whether the Content Credentials of a file are to stay, and can. */
function areKept(file: ImageFacts | VideoFacts, { keepCredentials }: CheckedPost): boolean {
  return keepCredentials && keeping.test(file.kind === 'image' ? file.format : file.container)
}

/** What a file tells that is nobody's business. */
export const privateRule = (id: string, appliesTo: 'photo' | 'video'): Rule =>
  rule({
    id,
    appliesTo,
    requirement: { metadata: [] },
    severity: 'warning',
    repair: 'automatic',
    step: 'strip-metadata',
    source: promise,
    find: (file, _, post) => {
      const metadata = areKept(file, post) ? withoutCredentials(file.metadata) : file.metadata
      return when(metadata.length > 0, { metadata })
    },
  })

/** What any file has to be. */
export const fileRules = (): readonly Rule[] => [
  unknownFileRule('file-empty', 'empty'),
  unknownFileRule('file-unreadable', 'unreadable'),
  unknownFileRule('file-not-loaded', 'not-loaded'),
  unknownFileRule('file-damaged', 'damaged'),
  unknownFileRule('file-kind', 'unrecognized'),
  rule({
    id: 'ai-credentials-lost',
    appliesTo: 'file',
    requirement: {},
    severity: 'notice',
    repair: 'none',
    source: contentCredentials('documented'),
    // Of a prepared file, with what its source said, they are gone already.
    find: (file, _, post) => {
      if (file.kind === 'unknown') return []
      const isThere = file.metadata.includes('credentials')
      const told = file.provenance?.credentials ?? null
      return when(isThere ? !areKept(file, post) : told !== null, { readable: told === 'readable' })
    },
  }),
  rule({
    id: 'ai-credentials-broken',
    appliesTo: 'file',
    requirement: {},
    severity: 'notice',
    repair: 'none',
    // The hash is over all bytes but their own (C2PA 2.2, section 9).
    source: c2pa('documented'),
    find: (file, _, post) => {
      if (file.kind === 'unknown' || !areKept(file, post) || !file.metadata.includes('credentials')) return []
      const metadata = withoutCredentials(file.metadata)
      return when(metadata.length > 0, { metadata })
    },
  }),
]
