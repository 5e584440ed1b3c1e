import type { PreparedPost } from '@postfit/worker'
import type { SentPost } from '../store/posting.ts'

/** What the elements tell, by name. All bubble, and leave the shadow trees that they are fired in. */
export interface PostfitEvents {
  /** The files of the post are others, or in another order. */
  'postfit-change': CustomEvent<{ readonly files: readonly File[] }>
  /** The post can be sent; told again whenever it changes after that. */
  'postfit-ready': CustomEvent<{ readonly post: PreparedPost }>
  /** The post was sent, and accepted. */
  'postfit-post': CustomEvent<{ readonly post: PreparedPost; readonly sent: SentPost }>
  /** Preparing failed for a reason that is no file's, or sending the post did. */
  'postfit-error': CustomEvent<{ readonly error: unknown }>
}

declare global {
  interface HTMLElementEventMap extends PostfitEvents {}
}
