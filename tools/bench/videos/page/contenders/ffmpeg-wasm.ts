import type { Work } from '../page-api.ts'

/** What is used of `@ffmpeg/ffmpeg`, which lies on the server as it was published. */
interface FFmpeg {
  load(urls: { coreURL: string; wasmURL: string; workerURL?: string }): Promise<boolean>
  writeFile(name: string, bytes: Uint8Array): Promise<boolean>
  readFile(name: string): Promise<Uint8Array<ArrayBuffer>>
  deleteFile(name: string): Promise<boolean>
  exec(args: readonly string[]): Promise<number>
}

const loaded = new Map<string, Promise<FFmpeg>>()

/**
 * ffmpeg.wasm, with `libx264` at the preset that its users take for speed.
 *
 * @param core the package on the server: `core`, or `core-mt` with threads
 */
export async function ffmpegWasm(core: 'core' | 'core-mt'): Promise<Work> {
  const loading = loaded.get(core) ?? load(core)
  loaded.set(core, loading)
  const ffmpeg = await loading
  return async (file, { filters, bitrate, kind, trim }) => {
    const input = `input${/\.\w+$/.exec(file.name)?.[0]}`
    await ffmpeg.writeFile(input, new Uint8Array(await file.arrayBuffer()))
    const encoding = ['-filter_complex', `[0:v]${filters}[v]`, '-map', '[v]', '-map', '0:a?']
    const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', `${Math.round(bitrate)}`, '-c:a', 'aac']
    const cut = trim ? ['-ss', `${trim.start}`, '-to', `${trim.end}`] : []
    // With more threads of its own than these, libx264 stops 0.12.10 of the core with "function signature mismatch".
    const threads = core === 'core-mt' ? ['-threads', '2'] : []
    const work = kind === 'encode' ? [...encoding, ...x264, ...threads] : ['-c', 'copy']
    const status = await ffmpeg.exec([...cut, '-i', input, ...work, '-map_metadata', '-1', 'output.mp4'])
    if (status !== 0) throw new Error(`ffmpeg ended with ${status}`)
    const bytes = await ffmpeg.readFile('output.mp4')
    await Promise.all([ffmpeg.deleteFile(input), ffmpeg.deleteFile('output.mp4')])
    return new Blob([bytes], { type: 'video/mp4' })
  }
}

async function load(core: string): Promise<FFmpeg> {
  const at = (path: string): string => new URL(`ffmpeg-wasm/${path}`, location.href).href
  const { FFmpeg: Loader } = (await import(/* @vite-ignore */ at('ffmpeg/index.js'))) as {
    FFmpeg: new () => FFmpeg
  }
  const ffmpeg = new Loader()
  await ffmpeg.load({
    coreURL: at(`${core}/ffmpeg-core.js`),
    wasmURL: at(`${core}/ffmpeg-core.wasm`),
    ...(core === 'core-mt' && { workerURL: at('core-mt/ffmpeg-core.worker.js') }),
  })
  return ffmpeg
}
