import type { VideoFacts } from '@postfit/core'
import { packetLength, payloadAt, pidAt, pieceLength, startsUnit, syncByte } from './packets.ts'

/** Private data, and E-AC-3 of Blu-ray, a number that Mediabunny does not know. */
const unknownTypes: readonly (number | undefined)[] = [6, 0x84]
/** The types that Mediabunny knows these by (ISO/IEC 13818-1 table 2-34, ATSC A/52 annex A). */
const types: Readonly<Record<string, number>> = { aac: 0x0f, ac3: 0x81, eac3: 0x87 }

/**
 * A transport stream in which no sound is called private data. ffmpeg calls AAC so in AVCHD, which has no number for it, and
 * Mediabunny would leave it out, as it would E-AC-3 of Blu-ray and AVCHD. Mediabunny reads the first map of the program alone, and not its checksum.
 */
export async function withNamedStreams(
  file: Blob,
  { soundTracks }: Pick<VideoFacts, 'soundTracks'>,
): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, pieceLength).arrayBuffer())
  return soundTracks.reduce((named, { id, codec }) => {
    const type = types[codec]
    const at = entryOf(head, id)
    if (type === undefined || at < 0) return named
    return new Blob([named.slice(0, at), Uint8Array.of(type), named.slice(at + 1)])
  }, file)
}

/** Where the first map of a program gives the stream of this number one of the unknown types; -1 where none does. */
function entryOf(head: Uint8Array, pid: number): number {
  for (let at = 0; at + packetLength < head.length; at++) {
    // A packet that starts a section: the table with the number 2 is a map.
    if (head[at] !== syncByte || !startsUnit(head, at)) continue
    const pointer = payloadAt(head, at)
    const table = pointer + 1 + (head[pointer] ?? 0)
    if (head[table] !== 2) continue
    for (let entry = table + 12; entry + 5 <= at + packetLength; entry++) {
      if (
        unknownTypes.includes(head[entry]) &&
        pidAt(head, entry) === pid &&
        (head[entry + 1] ?? 0) >> 5 === 7
      )
        return entry
    }
  }
  return -1
}
