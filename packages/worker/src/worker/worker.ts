import { expose, type Remote, releaseProxy } from 'comlink'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { locateScriptsWith, scriptModule } from '../codecs/script-module.ts'
import { loadModulesWith } from '../codecs/wasm-module.ts'
import { transferErrors } from '../protocol/error-transfer.ts'
import { holdLifeLine } from '../protocol/life-line.ts'
import type { WorkerApi } from '../protocol/worker-api.ts'
import type { VideoModule } from '../video/video.ts'
import videoName from '../video/video.ts?script'
import { warmCodecs } from './codec-warm-up.ts'
import { preparePhoto } from './prepare-photo.ts'
import { videoParts } from './video-parts.ts'
import { warmUp } from './warm-up.ts'

transferErrors()

/** Aborted by the first photo or video, so that warming up takes no time from it. */
const work = new AbortController()

const api: WorkerApi = {
  start(loadModule, locateScript, lifeLine) {
    loadModulesWith(loadModule)
    locateScriptsWith(locateScript)
    return holdLifeLine(lifeLine)
  },
  async warmUp() {
    await warmUp()
    await warmCodecs(work.signal).catch(() => {})
  },
  async preparePhoto(job, onStage) {
    work.abort()
    try {
      return await preparePhoto(job, onStage)
    } finally {
      release(onStage)
    }
  },
  async prepareVideo(job, onProgress) {
    work.abort()
    try {
      const { prepareVideo } = await video()
      return await prepareVideo(job, onProgress, videoParts)
    } finally {
      release(onProgress)
    }
  },
  async videoFrames({ file, facts, times, size, shape, quality }, onFrame) {
    try {
      const { framesAt } = await video()
      for await (const { seconds, raster } of framesAt(file, facts, times, size, shape, videoParts)) {
        const blob = new Blob([await encodeJpeg(raster, quality)], { type: 'image/jpeg' })
        // Awaited, since frames use a message port of their own, on which the last one could arrive after the end.
        await onFrame({ seconds, blob, width: raster.width, height: raster.height })
      }
    } finally {
      release(onFrame)
    }
  },
}

/** The video script, fetched with the first video. */
function video(): Promise<VideoModule> {
  return scriptModule<VideoModule>('video part', videoName)
}

/** Each call brings a listener; its message port stays open until it is released. */
function release<T>(listener: T): void {
  ;(listener as Remote<typeof listener & object>)[releaseProxy]()
}

expose(api)
