import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPage } from '../browser/build-page.ts'
import { ffmpegWasmFolder } from './ffmpeg-wasm.ts'
import { inputPath, longPath } from './inputs.ts'
import { nativeEncoders } from './native-ffmpeg.ts'
import { benchWork, type VideoBenchSetUp } from './video-bench.ts'
import type { VideoReport, VideoRow } from './video-report.ts'
import { startVideoServer } from './video-server.ts'
import { VideoTab } from './video-tab.ts'
import { works } from './works.ts'

/** What is to be measured. */
export interface VideoBenchRequest {
  readonly rounds: number
  /** Only a look: no ffmpeg.wasm, no file of 2 GB, none of a minute. */
  readonly quick: boolean
  /** What the names of works have to hold. */
  readonly only: string
  readonly say: (line: string) => void
}

/** Measures works on videos, with Postfit, its peers on the page and ffmpeg outside, in turns. The packages have to be built. */
export async function runVideoBench({ rounds, quick, only, say }: VideoBenchRequest): Promise<VideoReport> {
  const notes: string[] = []
  const native = await nativeEncoders()
  if ('problem' in native) notes.push(`ffmpeg was left out: ${native.problem}`)
  const wasm = quick ? undefined : await ffmpegWasmFolder(say)
  if (wasm && 'problem' in wasm) notes.push(`ffmpeg.wasm was left out: ${wasm.problem}`)
  const folder = await mkdtemp(join(tmpdir(), 'postfit-bench-videos-'))
  try {
    say('Building the page')
    await buildPage(join(import.meta.dirname, 'page'), folder)
    const output = join(folder, 'output.mp4')
    await using server = await startVideoServer(
      folder,
      output,
      wasm && 'folder' in wasm ? wasm.folder : undefined,
    )
    const setUp: VideoBenchSetUp = {
      ...{ openTab: () => new VideoTab(server.url), output, say, rounds },
      encoders: 'encoders' in native ? native.encoders : [],
      hasWasm: wasm !== undefined && 'folder' in wasm,
    }
    const rows: VideoRow[] = []
    for (const work of works.filter(({ name }) => name.includes(only))) {
      if (quick && work.seconds) continue
      const input = work.seconds ? longPath(work.input, work.seconds, say) : inputPath(work.input, say)
      rows.push(...(await benchWork(setUp, work, await input)))
    }
    return {
      machine: {
        date: new Date().toISOString().slice(0, 10),
        processor: cpus()[0]?.model ?? 'unknown processor',
        cores: cpus().length,
        browser: `Chromium ${await browserVersion(server.url)}`,
      },
      rounds,
      notes,
      rows,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function browserVersion(address: string): Promise<string> {
  const tab = new VideoTab(address)
  try {
    return await tab.version()
  } finally {
    await tab.close()
  }
}
