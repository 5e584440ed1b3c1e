/** A hash of every file below some folders or files that a build reads: the same hash means the same build. */
export declare function sourceHash(top: string, paths: readonly string[]): Promise<string>
