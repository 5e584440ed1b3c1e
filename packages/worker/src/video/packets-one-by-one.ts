import type { EncodedPacket, EncodedPacketSink, PacketRetrievalOptions } from 'mediabunny'

/**
 * The packets of a track from a first one on, each read on demand. Mediabunny's `packets()` prefetches as many as were consumed in the
 * last second: hundreds of megabytes if that is fast.
 */
export async function* packetsOneByOne(
  sink: Pick<EncodedPacketSink, 'getNextPacket'>,
  first: EncodedPacket | null,
  options: PacketRetrievalOptions,
): AsyncGenerator<EncodedPacket, void, unknown> {
  for (let packet = first; packet; packet = await sink.getNextPacket(packet, options)) yield packet
}
