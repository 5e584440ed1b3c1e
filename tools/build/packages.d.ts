/** A package that is built for publishing, and the Vite configurations that make its scripts. */
export interface BuiltPackage {
  readonly name: string
  /** From the repository's top. */
  readonly folder: string
  readonly configs: readonly string[]
}
/** In the order of their dependencies. */
export declare const builtPackages: readonly BuiltPackage[]
