import type { ImageFacts } from '@postfit/core'

const header = 10

/**
 * A GIF whose screen is as large as core says, which is what its first frame reaches to. Browsers differ where that is more than the
 * file tells (Chromium makes the screen larger, Firefox shows the frame alone, WebKit cuts it), and Firefox shows the
 * frame alone in version 87a as well.
 */
export async function wholeScreenGif(file: Blob, { width, height }: ImageFacts): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, header).arrayBuffer())
  head.set(new TextEncoder().encode('GIF89a'))
  const view = new DataView(head.buffer)
  view.setUint16(6, width, true)
  view.setUint16(8, height, true)
  return new Blob([head, file.slice(header)])
}
