/** A WebP of 16x16 pixels (VP8L) whose codes are all of no length, which no decoder can read. */
const damaged = new Uint8Array([
  ...[0x52, 0x49, 0x46, 0x46, 28, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
  ...[0x56, 0x50, 0x38, 0x4c, 16, 0, 0, 0, 0x2f, 15, 0xc0, 3],
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
])

let proof: Promise<boolean> | undefined

/**
 * Whether `createImageBitmap` rejects pictures that are damaged. WebKit (2.50) gives what it has of them, down to nothing;
 * its `<img>` rejects them, but that needs `img-src blob:` of the page's CSP, and shouts where it is not there.
 */
export function noticesDamage(): Promise<boolean> {
  proof ??= Promise.resolve()
    .then(() => createImageBitmap(new Blob([damaged], { type: 'image/webp' })))
    .then(
      (bitmap) => {
        bitmap.close()
        return false
      },
      () => typeof createImageBitmap === 'function',
    )
  return proof
}
