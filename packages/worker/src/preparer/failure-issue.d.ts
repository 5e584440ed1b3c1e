import type { Issue } from '@postfit/core'
import type { PostfitError } from '../errors/postfit-error.ts'
/** The issue of a file whose repair failed, so that one list names everything that is left. */
export declare function failureIssue(index: number, file: string, error: PostfitError): Issue
