import Compressor from 'compressorjs'
import { lanes, peerQuality } from '../../contenders.ts'
import { inLanes } from '../../lanes.ts'
import type { Prepare } from '../page-api.ts'

/** Its orientation check reads the whole file first, for browsers that do not turn photos by themselves: it is off. */
export const compressorjs: Prepare = (photos, onReady) =>
  inLanes(
    photos,
    lanes,
    ({ file, target }) =>
      new Promise<Blob>((success, error) => {
        new Compressor(file, {
          quality: peerQuality / 100,
          maxWidth: target.width,
          maxHeight: target.height,
          mimeType: 'image/jpeg',
          checkOrientation: false,
          success,
          error,
        })
      }),
    onReady,
  )
