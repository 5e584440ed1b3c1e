import type { VideoFacts } from '@postfit/core'

/** Where a key frame is looked for, as long as core looks for one: 6 MiB. */
const searched = 6 * 1024 * 1024
const read = 384 * 1024
const syncByte = 0x47
const packetLength = 188
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
  const head = new Uint8Array(await file.slice(0, read).arrayBuffer())
  const layout = layouts.find(
    ({ stride, start }) => head[start] === syncByte && head[start + stride] === syncByte,
  )
  if (!layout) return file
  const { stride, start } = layout
  const chunk = Math.floor(read / stride) * stride
  for (let from = 0; from < Math.min(file.size, searched); from += chunk) {
    const bytes = new Uint8Array(await file.slice(from, from + chunk).arrayBuffer())
    for (let at = start; at + packetLength <= bytes.length; at += stride) {
      // Where packets are out of step, Mediabunny searches for them itself.
      if (bytes[at] !== syncByte) return file
      const number = (((bytes[at + 1] ?? 0) & 0x1f) << 8) | (bytes[at + 2] ?? 0)
      const place = from + at - start
      if (!media.has(number)) tables.push(file.slice(place, place + stride))
      if (number !== pictureTrack) continue
      const found = search.packet(bytes.subarray(at, at + packetLength), place)
      if (found === 'start') return file
      if (found !== undefined) return new Blob([...tables, file.slice(found)])
    }
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

  /** @returns where the first picture with parameters starts; `start`, if no picture precedes it */
  packet(bytes: Uint8Array, place: number): number | 'start' | undefined {
    if (((bytes[1] ?? 0) & 0x40) !== 0) this.#picture = place
    // The rest of a picture whose beginning is missing cannot be decoded either.
    this.#hasSlices ||= this.#picture === undefined
    const flags = bytes[3] ?? 0
    if ((flags & 0x10) === 0) return undefined
    for (let at = 4 + (flags & 0x20 ? 1 + (bytes[4] ?? 0) : 0); at < bytes.length; at++) {
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
