const header = 12

/**
 * Corrects the size of a WebP that declares more bytes than it has, to end after its last whole chunk. libwebp, and with it every
 * browser, refuses such a file even if no pixel is missing, which core has checked.
 */
export async function completedWebp(file: Blob): Promise<Blob> {
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
