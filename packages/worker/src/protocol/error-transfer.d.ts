/**
 * Makes a `PostfitError` cross the worker boundary with its code, retryability and cause. Comlink's own handler keeps
 * only message, name and stack, so that `instanceof` and `code` are lost. To be called on both sides.
 */
export declare function transferErrors(): void
