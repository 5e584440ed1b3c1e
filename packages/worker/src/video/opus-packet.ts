/** Frame durations in milliseconds, by the first five bits of a packet (RFC 6716 section 3.1, table 2). */
const lengths: readonly number[] = [
  ...[10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 40, 60],
  ...[10, 20, 10, 20],
  ...[2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20],
]

/**
 * The duration of an Opus packet in seconds: WebM only stores its start.
 *
 * @returns 0 for an empty one
 */
export function opusPacketSeconds(packet: Uint8Array): number {
  const [first, second = 0] = packet
  if (first === undefined) return 0
  const code = first & 3
  const frames = code === 3 ? second & 63 : Math.min(2, code + 1)
  return (frames * (lengths[first >> 3] as number)) / 1000
}
