import type { EncodedPacket, EncodedPacketSink, PacketRetrievalOptions } from 'mediabunny'

/**
 * The packets of a track from one on, each read when it is asked for. Mediabunny's own `packets()` keeps as many in memory as
 * were taken within the last second, which are hundreds of megabytes where they are taken fast.
 */
export async function* packetsOneByOne(
  sink: Pick<EncodedPacketSink, 'getNextPacket'>,
  first: EncodedPacket | null,
  options: PacketRetrievalOptions,
): AsyncGenerator<EncodedPacket, void, unknown> {
  for (let packet = first; packet; packet = await sink.getNextPacket(packet, options)) yield packet
}
