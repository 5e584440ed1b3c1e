import imageCompression from 'browser-image-compression'
import script from 'browser-image-compression/dist/browser-image-compression.js?url'
import { lanes, peerQuality } from '../../contenders.ts'
import { inLanes } from '../../lanes.ts'
import type { Prepare } from '../page-api.ts'

/** Its worker loads the script from a CDN unless told where else it lies. */
const libURL = new URL(script, location.href).href

export const browserImageCompression: Prepare = (photos, onReady) =>
  inLanes(
    photos,
    lanes,
    ({ file, target }) =>
      imageCompression(file, {
        maxWidthOrHeight: Math.max(target.width, target.height),
        initialQuality: peerQuality / 100,
        fileType: 'image/jpeg',
        useWebWorker: true,
        libURL,
      }),
    onReady,
  )
