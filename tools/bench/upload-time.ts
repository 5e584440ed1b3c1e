/** Connections for which uploads are calculated, in megabits per second: of a mobile phone, of a home, and a good one. */
export const connections = [5, 10, 50] as const
export type Connection = (typeof connections)[number]

/**
 * Milliseconds from choosing the files to the last uploaded byte of a post, if photos are sent one after the other as soon as they are
 * ready. It is calculated, since no network is the same twice.
 *
 * @param readyMs when each photo was ready
 * @param bytes of each
 */
export function uploadedMs(
  readyMs: readonly number[],
  bytes: readonly number[],
  connection: Connection,
): number {
  const bytesAMs = (connection * 1e6) / 8 / 1000
  const inOrder = readyMs.map((ready, index) => ({ ready, bytes: bytes[index] ?? 0 }))
  inOrder.sort((a, b) => a.ready - b.ready)
  return inOrder.reduce((end, photo) => Math.max(end, photo.ready) + photo.bytes / bytesAMs, 0)
}
