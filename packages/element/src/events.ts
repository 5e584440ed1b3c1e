import type { Issue } from '@postfit/core'
import type { PreparedPost, PrepareProgress } from '@postfit/worker'
import type { PostfitDropzone } from './postfit-dropzone.ts'

/** What `<postfit-dropzone>` tells, by name. All bubble, and leave the shadow trees that they are fired in. */
export interface PostfitDropzoneEvents {
  /** The person added or took out files. */
  'postfit-change': CustomEvent<{ readonly files: readonly File[] }>
  /**
   * Something is known of what is wrong: of the files as they were picked (`post` is `null`), then of what became of
   * them.
   */
  'postfit-issues': CustomEvent<{ readonly issues: readonly Issue[]; readonly post: PreparedPost | null }>
  'postfit-progress': CustomEvent<PrepareProgress>
  /** The post can be published. */
  'postfit-ready': CustomEvent<{ readonly post: PreparedPost }>
  /** Preparing failed for a reason that is no file's: a script could not be loaded, a policy makes no sense. */
  'postfit-error': CustomEvent<{ readonly error: unknown }>
}

declare global {
  interface HTMLElementTagNameMap {
    'postfit-dropzone': PostfitDropzone
  }
  interface HTMLElementEventMap extends PostfitDropzoneEvents {}
}
