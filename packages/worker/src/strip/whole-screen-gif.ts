import type { ImageFacts } from '@postfit/core'

const header = 10

/**
 * Enlarges the logical screen of a GIF to the size in its facts, which includes the whole first frame. Browsers differ if the frame
 * exceeds the screen (Chromium enlarges the screen, Firefox shows only the frame, WebKit clips it), and Firefox shows only the
 * frame for version 87a as well.
 */
export async function wholeScreenGif(file: Blob, { width, height }: ImageFacts): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, header).arrayBuffer())
  head.set(new TextEncoder().encode('GIF89a'))
  const view = new DataView(head.buffer)
  view.setUint16(6, width, true)
  view.setUint16(8, height, true)
  return new Blob([head, file.slice(header)])
}
