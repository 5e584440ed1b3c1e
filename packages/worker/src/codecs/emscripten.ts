import { loadOnce } from '../assets/load-once.ts'
import type * as factories from './emscripten-factories.ts'
import factoriesName from './emscripten-factories.ts?script'
import { scriptModule } from './script-module.ts'
import { wasmModule } from './wasm-module.ts'

/** What a factory of emscripten takes, as far as it is used here. */
interface ModuleOptions {
  readonly noInitialRun: true
  locateFile(name: string): string
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object
  print(text: string): void
  printErr(text: string): void
}

type Factory<M> = (options: ModuleOptions) => Promise<M>

/** A codec whose script emscripten wrote. */
type Name = keyof typeof factories

/** A codec's instance, and what it wrote to its standard error: the reason of a failure is nowhere else. */
export interface EmscriptenCodec<M> {
  readonly module: M
  readonly complaints: readonly string[]
}

/**
 * A codec that was built with emscripten, made on first use and kept. When making it fails, the next use tries again.
 * Nothing of what it says reaches the console.
 */
export function emscriptenCodec<M>(name: Name, wasmUrl: string): () => Promise<EmscriptenCodec<M>> {
  return loadOnce(() => newEmscriptenCodec(name, wasmUrl))
}

/**
 * A new instance of such a codec, which nobody else uses.
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
    // Its own way is to look beside the script, which fails in a worker from a blob: URL.
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
