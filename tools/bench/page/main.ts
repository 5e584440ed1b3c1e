import type { PageContenderId } from '../contenders.ts'
import { watchMainThread } from './main-thread-watch.ts'
import type { BenchPage, PagePhoto, PageRun, Prepare } from './page-api.ts'

/** Each is loaded when it is first asked for: the first photo's time and the downloads are its own. */
const load: Readonly<Record<PageContenderId, () => Promise<Prepare>>> = {
  auto: async () => (await import('./contenders/postfit.ts')).postfit('auto'),
  wasm: async () => (await import('./contenders/postfit.ts')).postfit('wasm'),
  compressorjs: async () => (await import('./contenders/compressorjs.ts')).compressorjs,
  'browser-image-compression': async () =>
    (await import('./contenders/browser-image-compression.ts')).browserImageCompression,
  pica: async () => (await import('./contenders/pica.ts')).picaWithWorkers,
  jsquash: async () => (await import('./contenders/jsquash.ts')).jsquash,
}

const blobs = new Map<string, Blob>()
const loaded = new Map<PageContenderId, Prepare>()

async function loadedOnce(contender: PageContenderId): Promise<Prepare> {
  const prepare = loaded.get(contender) ?? (await load[contender]())
  loaded.set(contender, prepare)
  return prepare
}

async function run(contender: PageContenderId, photos: readonly PagePhoto[]): Promise<PageRun> {
  const inputs = photos.map(({ name, target }, index) => {
    const blob = blobs.get(name)
    if (!blob) throw new Error(`${name} was not loaded`)
    return { file: new File([blob], `${index}-${name}`, { type: blob.type }), target }
  })
  const watch = watchMainThread()
  const start = performance.now()
  const prepare = await loadedOnce(contender)
  const readyMs = inputs.map(() => 0)
  const outputs = await prepare(inputs, (index) => {
    readyMs[index] = performance.now() - start
  })
  const ms = performance.now() - start
  const longest = await watch.stop()
  for (const [index, body] of outputs.entries()) await fetch(`outputs/${index}`, { method: 'PUT', body })
  return { ms, readyMs, ...longest }
}

const bench: BenchPage = {
  async load(names) {
    for (const name of new Set(names)) {
      if (!blobs.has(name)) blobs.set(name, await (await fetch(`photos/${encodeURIComponent(name)}`)).blob())
    }
  },
  async warm(contender) {
    await (await loadedOnce(contender)).warm?.()
  },
  run,
}
Object.assign(window, { bench })
