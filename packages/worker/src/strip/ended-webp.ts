const header = 12

/**
 * A WebP that announces more than it has, with an end behind its last whole chunk: libwebp, and so every browser, refuses a
 * file that is shorter than it says, though no pixel is missing. Core has told that none is.
 */
export async function endedWebp(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const view = new DataView(bytes.buffer)
  let end = header
  for (let at = header; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > bytes.length) break
    at += 8 + length + (length & 1)
    end = at
  }
  const ended = new Uint8Array(end)
  ended.set(bytes.subarray(0, end))
  new DataView(ended.buffer).setUint32(4, end - 8, true)
  return new Blob([ended])
}
