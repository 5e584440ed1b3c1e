/**
 * `<postfit-dropzone>`: takes photos and videos for a TikTok post, says what is wrong with them, and repairs them.
 *
 * Importing this defines the element. On a server it does nothing.
 *
 * @packageDocumentation
 */
import { PostfitDropzone } from './postfit-dropzone.ts'

export type { PostfitDropzoneEvents } from './events.ts'
export { PostfitDropzone } from './postfit-dropzone.ts'
export { type DropzoneWords, en } from './words.ts'

// A page may hold two copies of this package; the first one is as good as the second.
if (!globalThis.customElements?.get('postfit-dropzone')) {
  globalThis.customElements?.define('postfit-dropzone', PostfitDropzone)
}
