import type { PictureAnswer, PictureRequest } from './small-picture.ts'

/**
 * A worker that makes small pictures. `createImageBitmap` decodes elsewhere wherever it is called, but Chromium scales on the
 * thread that calls it (while ten photos of 12 megapixels are added the page's longest task is 13 ms, and 23 ms without).
 */
const thread = self as unknown as {
  onmessage: (event: MessageEvent<PictureRequest>) => void
  postMessage(answer: PictureAnswer, transfer: Transferable[]): void
}

thread.onmessage = async ({ data: { id, file, width } }) => {
  const options = { resizeWidth: width, resizeQuality: 'medium' } as const
  const picture = await createImageBitmap(file, options).catch(() => null)
  thread.postMessage({ id, picture }, picture ? [picture] : [])
}
