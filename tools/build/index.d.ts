/**
 * Builds what would be published, each package into its `dist`. A package whose sources (and those of the packages
 * before it) are as they were at its last build is left as it is.
 *
 * @param say told what is being done
 */
export declare function buildPackages(say?: (line: string) => void): Promise<void>
