import type { PictureScaling } from './pictures/picture-scaling.ts'
import type { ProresModule } from './prores-codec.ts'

/** What the worker has already, or knows how to fetch. */
export interface WorkerParts {
  readonly scaling: PictureScaling
  /** @throws PostfitError `load-failed` */
  proresDecoder(this: void): Promise<ProresModule>
}
