import { scriptModule } from '../codecs/script-module.ts'
import proresName from '../prores-decoding/prores-decoder.ts?script'
import type { ProresModule } from '../video/prores-codec.ts'
import type { WorkerParts } from '../video/worker-parts.ts'
import { pictureScaling } from './picture-scaling.ts'

/** What the video script uses of the worker's own script. */
export const videoParts: WorkerParts = {
  scaling: pictureScaling,
  proresDecoder: () => scriptModule<ProresModule>('ProRes decoder', proresName),
}
