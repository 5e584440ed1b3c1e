import * as v from 'valibot'
import { ffprobe } from './ffprobe.ts'

const Counts = v.object({
  streams: v.array(
    v.object({
      codec_type: v.optional(v.string()),
      nb_frames: v.optional(v.pipe(v.string(), v.toNumber())),
      nb_read_packets: v.optional(v.pipe(v.string(), v.toNumber()), '0'),
      nb_read_frames: v.optional(v.pipe(v.string(), v.toNumber()), '0'),
    }),
  ),
})

/** Complaints of ffprobe that mean missing bytes; it has many others about files that play well. */
const CUT_SHORT = /partial file|Invalid NAL unit size|Input buffer exhausted|truncated/i

/** An edit list (how a trim without re-encoding is stored) leaves packets out on purpose: count them all the same. */
const EVERY_PACKET = ['-ignore_editlist', '1']

/**
 * Why an MP4 or MOV file cannot be played to its end; null when it can. The index alone says nothing: it may stand
 * before media data that is missing. All packets are read, but only the first and the last second are decoded, since
 * ten minutes of video would take longer to decode than anyone would wait for a verdict.
 */
export async function damageOf(path: string, duration: number): Promise<string | null> {
  const packets = await ffprobe(path, [...EVERY_PACKET, '-count_packets', '-show_streams'])
  if (packets.answer === null) return packets.complaints || 'packets that cannot be read'
  const missing = cutShort(packets.complaints) ?? missingPackets(packets.answer)
  if (missing) return missing

  const tail = Number.isFinite(duration) ? Math.max(0, duration - 1) : 0
  const ends = tail > 1 ? `%+1,${tail}%` : '%'
  const frames = await ffprobe(path, [
    ...EVERY_PACKET,
    '-read_intervals',
    ends,
    '-count_frames',
    '-show_entries',
    'stream=codec_type,nb_read_frames',
  ])
  return cutShort(frames.complaints) ?? undecodable(frames.answer)
}

function cutShort(complaints: string): string | null {
  const line = complaints.split('\n').find((one) => CUT_SHORT.test(one))
  return line === undefined ? null : `a file cut short (${line.replace(/^\[[^\]]*\] /, '')})`
}

function missingPackets(answer: unknown): string | null {
  for (const { codec_type, nb_frames, nb_read_packets } of v.parse(Counts, answer).streams) {
    if (nb_frames !== undefined && nb_read_packets < nb_frames) {
      return `${nb_read_packets} of ${nb_frames} ${codec_type} packets`
    }
  }
  return null
}

function undecodable(answer: unknown): string | null {
  if (answer === null) return 'frames that cannot be decoded'
  const decodes = v
    .parse(Counts, answer)
    .streams.some(({ codec_type, nb_read_frames }) => codec_type === 'video' && nb_read_frames > 0)
  return decodes ? null : 'frames that cannot be decoded'
}
