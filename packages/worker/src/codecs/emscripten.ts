import { loadOnce } from '../assets/load-once.ts'
import type * as factories from './emscripten-factories.ts'
import factoriesName from './emscripten-factories.ts?script'
import { scriptModule } from './script-module.ts'
import { wasmModule } from './wasm-module.ts'

/** The options of an Emscripten factory that are used here. */
interface ModuleOptions {
  readonly noInitialRun: true
  locateFile(name: string): string
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object
  print(text: string): void
  printErr(text: string): void
}

type Factory<M> = (options: ModuleOptions) => Promise<M>

/** A codec that was built with Emscripten. */
type Name = keyof typeof factories

/** An instance of a codec, and its standard error output: the only place with the reason of a failure. */
export interface EmscriptenCodec<M> {
  readonly module: M
  readonly complaints: readonly string[]
}

/**
 * The shared instance of a codec, created on first use. A failure is not cached: the next use tries again. Its output does not reach
 * the console.
 */
export function emscriptenCodec<M>(name: Name, wasmUrl: string): () => Promise<EmscriptenCodec<M>> {
  return loadOnce(() => newEmscriptenCodec(name, wasmUrl))
}

/**
 * Creates an instance for exclusive use.
 *
 * @throws PostfitError `load-failed`, of its script or its module
 */
export async function newEmscriptenCodec<M>(name: Name, wasmUrl: string): Promise<EmscriptenCodec<M>> {
  const [compiled, scripts] = await Promise.all([
    wasmModule(wasmUrl),
    scriptModule<Record<Name, unknown>>('codecs', factoriesName),
  ])
  const factory = scripts[name] as Factory<M>
  const complaints: string[] = []
  const module = await factory({
    noInitialRun: true,
    // By default it looks beside the script, which fails in a worker from a blob: URL.
    locateFile: (name) => name,
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, imports)
      done(instance)
      return instance.exports
    },
    print: () => {},
    printErr: (text) => complaints.push(text),
  })
  return { module, complaints }
}
