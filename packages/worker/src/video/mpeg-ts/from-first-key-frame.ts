import type { VideoFacts } from '@postfit/core'
import { packetLength, payloadAt, pidAt, pieceLength, startsUnit, syncByte } from './packets.ts'

/** Where a key frame is looked for, as long as core looks for one: 6 MiB. */
const searched = 6 * 1024 * 1024
/** Bytes from one packet to the next, and where the first one starts: camcorders put four bytes of time in front of each. */
const layouts = [
  { stride: 188, start: 0 },
  { stride: 192, start: 4 },
  { stride: 204, start: 0 },
] as const
/** Numbers of NAL units (ITU-T H.264 table 7-1, H.265 table 7-1). */
const parameterSets = { h264: 7, hevc: 33 } as const
const lastSlice = { h264: 5, hevc: 31 } as const

/**
 * A transport stream that starts with a picture that can be decoded. Recordings that were cut out of a broadcast start in the
 * middle of a group of pictures: players leave out what precedes the first parameter set. Tables and other packets in front of
 * it stay.
 *
 * @returns the file itself, if it starts with a parameter set or none is found
 */
export async function fromFirstKeyFrame(
  file: Blob,
  { pictureTrack, soundTracks, videoCodec }: Pick<VideoFacts, 'pictureTrack' | 'soundTracks' | 'videoCodec'>,
): Promise<Blob> {
  if (!hasParameterSets(videoCodec)) return file
  const search = new KeyFrameSearch(videoCodec)
  const media = new Set([pictureTrack, ...soundTracks.map(({ id }) => id)])
  const tables: Blob[] = []
  let layout: (typeof layouts)[number] | undefined
  for (let from = 0; from < Math.min(file.size, searched); ) {
    const bytes = new Uint8Array(await file.slice(from, from + pieceLength).arrayBuffer())
    layout ??= layouts.find(({ stride, start }) =>
      [start, start + stride].every((at) => bytes[at] === syncByte),
    )
    if (!layout) return file
    const { stride, start } = layout
    let unit = 0
    for (; unit + start + packetLength <= bytes.length; unit += stride) {
      const at = unit + start
      // Where packets are out of step, Mediabunny searches for them itself.
      if (bytes[at] !== syncByte) return file
      const pid = pidAt(bytes, at)
      const place = from + unit
      if (!media.has(pid)) tables.push(file.slice(place, place + stride))
      if (pid !== pictureTrack) continue
      const found = search.packet(bytes, at, place)
      if (found === 'start') return file
      if (found !== undefined) return new Blob([...tables, file.slice(found)])
    }
    if (unit === 0) return file
    from += unit
  }
  return file
}

function hasParameterSets(codec: string): codec is keyof typeof parameterSets {
  return codec in parameterSets
}

/** Looks for the first parameter set in the packets of the pictures. */
class KeyFrameSearch {
  readonly #codec: keyof typeof parameterSets
  /** Where the current picture starts in the file. */
  #picture: number | undefined
  #hasSlices = false
  #last = 0xffffff

  constructor(codec: keyof typeof parameterSets) {
    this.#codec = codec
  }

  /**
   * @param packet where the packet is in the bytes
   * @param place where it is in the file
   * @returns where the first picture with parameters starts in the file; `start`, if no picture precedes it
   */
  packet(bytes: Uint8Array, packet: number, place: number): number | 'start' | undefined {
    if (startsUnit(bytes, packet)) this.#picture = place
    // The rest of a picture whose beginning is missing cannot be decoded either.
    this.#hasSlices ||= this.#picture === undefined
    const hasPayload = ((bytes[packet + 3] ?? 0) & 0x10) !== 0
    if (!hasPayload) return undefined
    for (let at = payloadAt(bytes, packet); at < packet + packetLength; at++) {
      const value = bytes[at] as number
      if (this.#last === 1) {
        const type = this.#codec === 'h264' ? value & 31 : (value >> 1) & 63
        if (type === parameterSets[this.#codec]) return this.#hasSlices ? this.#picture : 'start'
        this.#hasSlices ||= type <= lastSlice[this.#codec] && (this.#codec === 'hevc' || type > 0)
      }
      this.#last = ((this.#last << 8) | value) & 0xffffff
    }
    return undefined
  }
}
