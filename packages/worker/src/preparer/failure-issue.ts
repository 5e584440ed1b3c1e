import type { Issue, MediaFacts } from '@postfit/core'
import type { PostfitError } from '../errors/postfit-error.ts'

/** The issue for a file whose repair failed, so that one list has everything that is left. */
export function failureIssue(index: number, facts: MediaFacts, error: PostfitError): Issue {
  return {
    code: codeOf(facts, error),
    severity: 'error',
    path: ['media', index],
    file: facts.name,
    requirement: {},
    received: { error: error.code, message: error.message },
    repair: 'none',
    source: { document: 'Postfit', certainty: 'contract' },
  }
}

/** The advice differs: try the network again, choose the file again, use another format or browser, or free memory. */
function codeOf(facts: MediaFacts, { code }: PostfitError): string {
  if (code === 'load-failed') return 'file-not-loaded'
  if (code === 'remote-failed') return 'file-unreadable'
  if (code === 'file-changed' || code === 'output-mismatch') return code
  // The decoder found missing pixels that the container did not show.
  if (facts.kind === 'image' && facts.truncated && code === 'decode-failed') return 'photo-whole'
  if (facts.kind !== 'video') return 'repair-failed'
  if (code === 'unsupported') return 'video-unsupported'
  return code === 'out-of-space' ? 'video-out-of-space' : 'video-repair-failed'
}
