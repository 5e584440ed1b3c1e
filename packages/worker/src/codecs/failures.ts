import { PostfitError } from '../errors/postfit-error.ts'

/** A picture that its decoder could not read. */
export function decodeFailed(format: string, complaints: readonly string[], cause: unknown): PostfitError {
  return new PostfitError('decode-failed', `Could not decode this ${format}${reason(complaints)}`, { cause })
}

/** A picture that its encoder could not write. */
export function encodeFailed(format: string, complaints: readonly string[], cause: unknown): PostfitError {
  return new PostfitError('encode-failed', `Could not encode a ${format}${reason(complaints)}`, { cause })
}

function reason(complaints: readonly string[]): string {
  return complaints.length > 0 ? `: ${complaints.join('; ')}` : ''
}
