import type { PreparedPost } from '@postfit/worker'
import { FilesView } from '../view/files/files-view.tsx'
import type { ElementView } from './element-view.ts'
import { PostfitElement, type Preparing } from './postfit-element.ts'

/**
 * Where files come in: dropped, pasted, picked, or taken with the camera; what is wrong with each, and its repair. By itself it
 * prepares files as they come, and is ready when they are: what the post says is somebody else's to ask.
 */
export class PostfitFiles extends PostfitElement {
  protected override readonly view: ElementView = FilesView
  protected override readonly usualPreparing: Preparing = 'at-once'

  protected override isFit({ media, issues }: PreparedPost): boolean {
    return (
      media.length > 0 && !issues.some(({ severity, path }) => severity === 'error' && path[0] === 'media')
    )
  }
}
