/** What a factory of emscripten takes, as far as it is used here. */
interface ModuleOptions {
  readonly noInitialRun: true
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object
  print(text: string): void
  printErr(text: string): void
}
/** A codec's instance, and what it wrote to its standard error: the reason of a failure is nowhere else. */
export interface EmscriptenInstance<M> {
  readonly module: M
  readonly complaints: readonly string[]
}
/** Makes a fresh instance of a codec that was built with emscripten. Nothing of it reaches the console. */
export declare function instantiateEmscripten<M>(
  factory: (options: ModuleOptions) => Promise<M>,
  url: string,
): Promise<EmscriptenInstance<M>>
