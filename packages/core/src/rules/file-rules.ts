import type { Rule } from './rule.ts'
import { bulkit } from './sources.ts'

/** A file that is no photo and no video, or that is broken. */
const mediaReadable: Rule<'file', { oneOf: readonly string[] }> = {
  id: 'media-readable',
  appliesTo: 'file',
  requirement: { oneOf: ['jpeg', 'webp', 'mp4', 'mov'] },
  severity: 'error',
  repair: 'none',
  source: bulkit('contract'),
  find: (file) =>
    file.kind === 'unknown' ? [{ received: { reason: file.reason, resembles: file.resembles } }] : [],
}

export const fileRules: readonly Rule[] = [mediaReadable]
