import { PostfitError } from '../errors/postfit-error.ts'

/**
 * A picture that its decoder could not read.
 *
 * @param reason in words of ours, since it is shown to people; what a library says about it belongs into the cause
 */
export function decodeFailed(format: string, reason: string | undefined, cause: unknown): PostfitError {
  return new PostfitError('decode-failed', `Could not decode this ${format}${behind(reason)}`, { cause })
}

/** A picture that its encoder could not write; `reason` as for {@link decodeFailed}. */
export function encodeFailed(format: string, reason: string | undefined, cause: unknown): PostfitError {
  return new PostfitError('encode-failed', `Could not encode a ${format}${behind(reason)}`, { cause })
}

/** The message of an error that our own code threw; none of what JavaScript, WebAssembly or the platform threw by itself. */
export function ownWords(cause: unknown): string | undefined {
  return cause instanceof Error && cause.constructor === Error ? cause.message : undefined
}

/** What a library wrote about a failure, as the cause of an error. */
export function withComplaints(cause: unknown, complaints: readonly string[]): unknown {
  return complaints.length > 0 ? new Error(complaints.join('; '), { cause }) : cause
}

function behind(reason: string | undefined): string {
  return reason ? `: ${reason}` : ''
}
