import type { BaseIssue } from 'valibot'
import type { ApiIssue, IssueCode } from './api-error.ts'

/** The API's own validator is Zod: what Valibot found, under the codes the SDK declares. */
const CODES: Readonly<Record<string, IssueCode>> = {
  picklist: 'invalid_enum_value',
  non_empty: 'too_small',
  min_length: 'too_small',
  min_value: 'too_small',
  max_length: 'too_big',
  max_value: 'too_big',
  regex: 'invalid_string',
  url: 'invalid_string',
  check: 'custom',
}

export function toApiIssue(issue: BaseIssue<unknown>): ApiIssue {
  const path = (issue.path ?? []).map(({ key }) => key).filter(isPathKey)
  const field = path.join('.') || 'body'
  // A strict object reports an unknown key as one that should never be, and a missing one as undefined.
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { code: 'unrecognized_keys', message: `${field}: not a known field`, path }
  }
  if (issue.received === 'undefined') return { code: 'invalid_type', message: `${field}: required`, path }
  const received = issue.type === 'max_length' ? `${issue.received} characters` : issue.received
  return {
    code: CODES[issue.type] ?? 'invalid_type',
    message: `${field}: expected ${issue.message}, received ${received}`,
    path,
  }
}

function isPathKey(key: unknown): key is string | number {
  return typeof key === 'string' || typeof key === 'number'
}
