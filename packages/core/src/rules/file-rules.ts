import type { UnknownReason } from '../facts/media-facts.ts'
import { type Rule, rule, when } from './rule.ts'
import { bulkit, contentCredentials, mediaGuide } from './sources.ts'

/** A file that cannot be told for one reason. */
const untellable = (id: string, reason: UnknownReason): Rule =>
  rule({
    id,
    appliesTo: 'file',
    requirement: { oneOf: ['jpeg', 'webp', 'mp4', 'mov'] },
    severity: 'error',
    repair: 'none',
    source: reason === 'unrecognised' ? bulkit('contract') : mediaGuide('documented'),
    find: (file) => (file.kind === 'unknown' && file.reason === reason ? [{ received: file.resembles }] : []),
  })

/** What any file has to be. */
export const fileRules = (): readonly Rule[] => [
  untellable('file-empty', 'empty'),
  untellable('file-unreadable', 'unreadable'),
  untellable('file-not-loaded', 'not-loaded'),
  untellable('file-damaged', 'damaged'),
  untellable('file-kind', 'unrecognised'),
  rule({
    id: 'ai-credentials-lost',
    appliesTo: 'file',
    requirement: {},
    severity: 'notice',
    repair: 'none',
    source: contentCredentials('documented'),
    find: (file) =>
      when(file.kind !== 'unknown' && file.metadata.includes('credentials'), {
        readable: file.kind !== 'unknown' && file.provenance?.credentials === 'readable',
      }),
  }),
]
