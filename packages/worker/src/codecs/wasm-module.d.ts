/**
 * Fetches and compiles a codec, once. A failure is not kept, so that the next call tries again.
 *
 * @throws PostfitError `load-failed`, with the URL and the likely cause
 */
export declare function wasmModule(url: string): Promise<WebAssembly.Module>
