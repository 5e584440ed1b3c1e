import { Pica } from 'pica'
import { lanes, peerQuality } from '../../contenders.ts'
import { inLanes } from '../../lanes.ts'
import type { Prepare } from '../page-api.ts'

/** One for all photos, as it asks for; it starts its own workers. */
const pica = new Pica()

export const picaWithWorkers: Prepare = (photos, onReady) =>
  inLanes(
    photos,
    lanes,
    async ({ file, target }) => {
      const bitmap = await createImageBitmap(file)
      const canvas = Object.assign(document.createElement('canvas'), target)
      await pica.resize(bitmap, canvas)
      bitmap.close()
      return pica.toBlob(canvas, 'image/jpeg', peerQuality / 100)
    },
    onReady,
  )
