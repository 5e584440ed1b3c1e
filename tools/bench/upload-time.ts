/** Connections that uploads are reckoned for, in megabits a second: a mobile phone's, a home's, and a good one. */
export const connections = [5, 10, 50] as const
export type Connection = (typeof connections)[number]

/**
 * When the last byte of a post is up, in milliseconds from the files, where each photo is sent as soon as it is ready, one after the
 * other: reckoned, since no network is the same twice.
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
