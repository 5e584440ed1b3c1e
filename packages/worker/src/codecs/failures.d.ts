import { PostfitError } from '../errors/postfit-error.ts'
/** A picture that its decoder could not read. */
export declare function decodeFailed(
  format: string,
  complaints: readonly string[],
  cause: unknown,
): PostfitError
/** A picture that its encoder could not write. */
export declare function encodeFailed(
  format: string,
  complaints: readonly string[],
  cause: unknown,
): PostfitError
