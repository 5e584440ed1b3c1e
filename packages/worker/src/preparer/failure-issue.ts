import type { Issue } from '@postfit/core'
import type { PostfitError } from '../errors/postfit-error.ts'

/** The issue of a file whose repair failed, so that one list names everything that is left. */
export function failureIssue(index: number, file: string, error: PostfitError): Issue {
  return {
    code: 'repair-failed',
    severity: 'error',
    path: ['media', index],
    file,
    requirement: {},
    received: { error: error.code, message: error.message },
    repair: 'none',
    source: { document: 'Postfit', certainty: 'contract' },
  }
}
