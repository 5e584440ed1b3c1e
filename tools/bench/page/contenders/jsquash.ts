import { lanes } from '../../contenders.ts'
import { inLanes } from '../../lanes.ts'
import type { PageInput, Prepare } from '../page-api.ts'

const workers = Array.from(
  { length: lanes },
  () => new Worker(new URL('./jsquash-worker.ts', import.meta.url), { type: 'module' }),
)

/** The chain that one writes first, in workers. */
export const jsquash: Prepare = (photos, onReady) =>
  inLanes(
    photos,
    lanes,
    (photo, lane) => {
      const worker = workers[lane]
      if (!worker) throw new RangeError(`Expected a lane under ${lanes} but received ${lane}`)
      return prepareIn(worker, photo)
    },
    onReady,
  )

function prepareIn(worker: Worker, photo: PageInput): Promise<Blob> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Blob | string>) =>
      typeof data === 'string' ? reject(new Error(data)) : resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(photo)
  })
}
