import type { VideoBenchPage, VideoContenderId, Work } from './page-api.ts'

/** Each is loaded when it is first asked for. */
const load: Readonly<Record<VideoContenderId, () => Promise<Work>>> = {
  postfit: async () => (await import('./contenders/postfit.ts')).postfit,
  mediabunny: async () => (await import('./contenders/mediabunny.ts')).mediabunny,
  'ffmpeg-wasm': async () => (await import('./contenders/ffmpeg-wasm.ts')).ffmpegWasm('core'),
  'ffmpeg-wasm-threads': async () => (await import('./contenders/ffmpeg-wasm.ts')).ffmpegWasm('core-mt'),
  floor: async () => (await import('./contenders/floor.ts')).floor,
}

const videoBench: VideoBenchPage = {
  async run(contender, work, keepOutput) {
    const prepare = await load[contender]()
    const file = chosenFile()
    const start = performance.now()
    const output = await prepare(file, work)
    const ms = performance.now() - start
    await output?.slice(0, 1).arrayBuffer()
    const firstByteMs = performance.now() - start
    if (output && keepOutput) await fetch('output', { method: 'PUT', body: output })
    return { ms, firstByteMs }
  },
  async holdPictures() {
    await (await import('./contenders/floor.ts')).holdPictures(chosenFile())
  },
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('Expected a file in the input')
  return file
}

Object.assign(window, { videoBench })
