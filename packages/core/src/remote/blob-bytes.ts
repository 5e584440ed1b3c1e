/**
 * Bytes in a buffer of their own, as a `Blob` gives them. TypeScript has a name for the kind of buffer since version 5.7, and
 * declarations with that name would not compile before.
 */
export type BlobBytes = ReturnType<Blob['stream']> extends ReadableStream<infer Bytes> ? Bytes : never
