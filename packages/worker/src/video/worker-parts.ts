import type { PictureScaling } from './pictures/picture-scaling.ts'
import type { ProresModule } from './prores-codec.ts'

/** What the worker provides to this script: loaded already, or fetched on demand. */
export interface WorkerParts {
  readonly scaling: PictureScaling
  /** @throws PostfitError `load-failed` */
  proresDecoder(this: void): Promise<ProresModule>
}
