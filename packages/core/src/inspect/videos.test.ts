import { readVideo, videoPath, videos } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import type { MediaFacts, VideoFacts } from '../facts/media-facts.ts'
import { inspect } from './inspect.ts'
import { exiftoolProblem, exiftoolTags } from './testing/exiftool.ts'
import { probeVideo } from './testing/probed-video.ts'

const problem = await exiftoolProblem()
// biome-ignore lint/suspicious/noConsole: that a judge is missing has to be seen.
if (problem) console.warn(`Not judged by ExifTool: ${problem}`)

const inspectVideo = async (name: string): Promise<MediaFacts> =>
  inspect(new Blob([new Uint8Array(await readVideo(name))]), name)
const names = videos.map(({ name }) => name)

/** What each of these is instead of a video. */
const refused: Readonly<Record<string, object>> = {
  'h264.flv': { reason: 'unrecognized', resembles: 'flv' },
  'sound-only.mp4': { reason: 'unrecognized', resembles: 'audio' },
  'sound-only.m4a': { reason: 'unrecognized', resembles: 'audio' },
  'sound-only.webm': { reason: 'unrecognized', resembles: 'audio' },
  'cut.mov': { reason: 'damaged', resembles: 'mov' },
  'no-index.mp4': { reason: 'damaged', resembles: 'mp4' },
  'no-fragments.mp4': { reason: 'damaged', resembles: 'mp4' },
}
const cut = ['cut.mp4', 'cut.webm', 'cut.avi', 'cut-fragmented.mp4']
/** npm's ffprobe of 2018 crashes at transport streams: see `found-videos.test.ts`. */
const whole = names.filter((name) => !(name in refused) && !cut.includes(name) && !name.endsWith('.ts'))

/** Profiles that only the frames tell, not the headers. */
const untold: Readonly<Record<string, RegExp>> = { mjpeg: /./, vp8: /./, mpeg4: /\.avi$/ }
/** Where ffprobe's length is another one: by its index of fragments it counts from 0, not from the first frame. */
const elsewhere: Readonly<Record<string, number>> = { 'fragmented-with-index.mp4': 2 }
/** How players show poses in Matroska, as Chromium does: for an ffprobe that is too old to tell of any. */
const posed: Readonly<Record<string, object>> = {
  'turned-90.mkv': { rotation: 90, mirrored: false, width: 48, height: 64 },
  'turned-270.webm': { rotation: 270, mirrored: false, width: 48, height: 64 },
  'mirrored-turned.mkv': { rotation: 90, mirrored: true, width: 48, height: 64 },
}
const beyondExiftool = ['place.mkv', 'gps-track.mp4']
/** A recording that tells no length: that of its last frame of sound is not known. */
const lengthTolerance = (name: string): number => (name === 'live.webm' ? 0.034 : 0.001)

describe('facts of the video fixtures', () => {
  it.each(whole)('%s: as ffprobe sees it', async (name) => {
    const facts = (await inspectVideo(name)) as VideoFacts
    const probed = await probeVideo(videoPath(name))
    if (!probed) throw new Error('ffprobe sees no video')
    const { duration, frameRate, videoProfile, editList, metadata, byteLength, kind, ...told } = facts
    const { colorFromContainer, start, obstacles, soundTracks, chroma, pictureTrack, soundTrack, ...more } =
      told
    const { nominalFrameRate, ...others } = more
    const { duration: length, frameRate: rate, videoProfile: profile, hasLocation, sounds, ...rest } = probed
    const {
      chroma: format,
      pictureTrack: pictures,
      soundTrack: sound,
      nominalFrameRate: most,
      ...expected
    } = rest
    const heedsPoses = expected.rotation !== 0
    expect({ ...others, kind }).toEqual({
      ...{ ...expected, ...(heedsPoses ? {} : posed[name]) },
      ...{ hdr: expected.hdr ?? null, kind: 'video', name },
    })
    expect(Math.abs(duration - (elsewhere[name] ?? length)), `${duration} s`).toBeLessThanOrEqual(
      lengthTolerance(name),
    )
    // How long the last frame lasts is a guess, where all last differently.
    const tolerance = facts.constantFrameRate ? 0.0005 : 0.005
    expect(Math.abs(frameRate / rate - 1), `${frameRate} frames a second, ${rate}`).toBeLessThan(tolerance)
    // Whole milliseconds tell no more of 60 frames a second.
    expect(Math.abs(nominalFrameRate / most - 1), `${nominalFrameRate}, mostly ${most}`).toBeLessThan(0.07)
    expect(soundTracks.map(({ codec, channels, sampleRate }) => ({ codec, channels, sampleRate }))).toEqual(
      sounds,
    )
    // ffprobe tells the numbers of tracks in some containers only, and decodes what no header tells.
    expect({ pictureTrack, soundTrack }).toEqual(
      pictures === null ? { pictureTrack, soundTrack } : { pictureTrack: pictures, soundTrack: sound },
    )
    expect([null, format]).toContain(chroma)
    expect(obstacles).toEqual([])
    expect(videoProfile).toBe(untold[facts.videoCodec]?.test(name) ? null : profile)
    if (hasLocation) expect(metadata).toContain('gps')
  })

  it.skipIf(problem)('tell where, with what and when they were made if ExifTool finds it', async () => {
    const tags = await exiftoolTags(whole.map(videoPath))
    for (const name of whole) {
      const found = tags.get(name) ?? []
      const { metadata } = (await inspectVideo(name)) as VideoFacts
      // ExifTool looks neither into Matroska's tags nor, without any there, for places in a track.
      const hasPlace = found.some((tag) => /gps|location/i.test(tag)) || beyondExiftool.includes(name)
      expect(metadata.includes('gps'), `${name}: ${found.join()}`).toBe(hasPlace)
      expect(metadata.includes('maker'), name).toBe(found.some((tag) => /^(make|model)/i.test(tag)))
    }
  })

  it.each(Object.keys(refused))('%s: is no video that can be posted, and says why', async (name) => {
    expect(await inspectVideo(name)).toMatchObject({ kind: 'unknown', name, ...refused[name] })
  })

  it.each(cut)('%s: is cut off', async (name) => {
    expect(await inspectVideo(name)).toMatchObject({ kind: 'video', truncated: true })
  })

  it('tell which pictures leave it to the container to tell their colours', async () => {
    const left: string[] = []
    for (const name of whole) {
      const { colorFromContainer } = (await inspectVideo(name)) as VideoFacts
      if (colorFromContainer) left.push(name)
    }
    expect(left).toEqual(['colours-around.mp4', 'colours-around.webm', 'vp8-colours.webm'])
  })

  it('tell what edit lists do to the picture', async () => {
    const edited: Record<string, unknown> = {}
    for (const name of whole) {
      const { editList } = (await inspectVideo(name)) as VideoFacts
      if (editList.length > 0) edited[name] = editList
    }
    expect(edited).toEqual({ 'cut-start.mp4': ['cut'], 'late-picture.mp4': ['delayed'] })
  })

  it('tell what lies in the file besides pictures and sound', async () => {
    const telling: Record<string, unknown> = {}
    for (const name of whole) {
      const { metadata } = (await inspectVideo(name)) as VideoFacts
      if (metadata.length > 0) telling[name] = metadata
    }
    expect(telling).toEqual({
      ...{ 'place.mp4': ['gps'], 'place.mov': ['gps'], 'place.3gp': ['gps'], 'place.mkv': ['gps'] },
      ...{ 'iphone.mov': ['gps', 'maker'], 'maker.mov': ['maker'], 'gps-track.mp4': ['gps', 'telemetry'] },
      ...{ 'comment.mp4': ['comment'], 'comment.webm': ['comment'], 'comment.avi': ['comment'] },
      ...{ 'xmp.mp4': ['xmp'], 'xmp-place.mp4': ['xmp', 'gps'] },
      ...{ 'cover.mp4': ['cover'], 'cover.mkv': ['cover'], 'time-code.mov': ['telemetry'] },
      ...{ 'subtitles.mp4': ['comment'], 'subtitles.mkv': ['comment'] },
    })
  })

  it('are plain JSON', async () => {
    for (const name of names) {
      const facts = await inspectVideo(name)
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
    }
  })
})
