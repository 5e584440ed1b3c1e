import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeFile, judgePhoto } from './index.ts'
import { cutShort, encodeClip, clip as readClip, remux, webmClip } from './testing/index.ts'

let clip: Uint8Array

beforeAll(async () => {
  clip = await readClip()
  // The first use of ffmpeg compiles it, which takes seconds.
  await remux(clip, {})
}, 60_000)

async function rules(bytes: Uint8Array, profile?: 'contract' | 'promise'): Promise<string[]> {
  return (await judgeFile({ name: 'clip.mp4', bytes }, profile)).violations.map(({ rule }) => rule)
}

describe('the contract for a video', () => {
  it('accepts one second of H.264 in MP4, and says what it is', async () => {
    const { ok, media } = await judgeFile({ name: 'clip.mp4', bytes: clip })
    expect(ok).toBe(true)
    expect(media).toMatchObject({
      kind: 'video',
      video: { codec: 'h264', width: 360, height: 640, duration: 1, frameRate: 24, damage: null },
    })
  })

  it('accepts a fragmented MP4, whose index does not count its frames', async () => {
    const fragmented = await remux(clip, { after: ['-movflags', 'frag_keyframe+empty_moov'] })
    expect(await rules(fragmented)).toEqual([])
    expect(await rules(cutShort(fragmented, 0.7))).toEqual(['video-readable'])
  })

  it('refuses a file cut short, even in its last packet', async () => {
    expect(await rules(cutShort(clip, 0.01))).toEqual(['video-readable'])
    expect(await rules(cutShort(clip, 0.7))).toEqual(['video-readable'])
    expect(await rules(clip.subarray(0, clip.length - 1))).toEqual(['video-readable'])
  })

  it('refuses a codec that TikTok does not list', async () => {
    // The sample entry names the codec: ffprobe goes by it, and cannot decode the frames as what it says.
    const renamed = Buffer.from(Buffer.from(clip).toString('latin1').replaceAll('avc1', 'apcn'), 'latin1')
    expect(await rules(renamed)).toEqual(expect.arrayContaining(['video-codec']))
  })

  it('refuses another container', async () => {
    const webm = await judgeFile({ name: 'clip.mp4', bytes: await webmClip() })
    expect(webm.violations.map(({ rule }) => rule)).toEqual(['video-container'])
    expect(webm.violations[0]?.received).toContain('webm')
    const brand = Buffer.from(clip)
    brand.write('3gp4', 8, 'latin1')
    expect(await rules(brand)).toEqual(['video-container'])
  })

  it('refuses more than ten minutes and too few frames a second', async () => {
    const slow = await remux(clip, { before: ['-itsscale', '700'] })
    expect(await rules(slow)).toEqual(['video-duration', 'video-frame-rate'])
  })

  it('refuses too many frames a second', async () => {
    expect(await rules(await remux(clip, { before: ['-itsscale', '0.37'] }))).toEqual(['video-frame-rate'])
    expect(await rules(await remux(clip, { before: ['-itsscale', '0.38'] }))).toEqual([])
  })

  it('refuses a side under 360', async () => {
    expect(await rules(await encodeClip(358, 640))).toEqual(['video-size'])
  }, 20_000)
})

it('promises a video without a recorded location', async () => {
  const located = await remux(clip, { after: ['-metadata', 'location=+48.8584+002.2945/'] })
  expect(await rules(located, 'contract')).toEqual([])
  expect(await rules(located)).toEqual(['video-private'])
})

it('takes a rotation matrix into account', async () => {
  const turned = await remux(clip, { after: ['-metadata:s:v', 'rotate=90'] })
  const { media } = await judgeFile({ name: 'clip.mp4', bytes: turned })
  expect(media).toMatchObject({ kind: 'video', video: { width: 640, height: 360 } })
})

it('does not take a video for a photo', async () => {
  const { violations } = await judgePhoto('clip.jpg', clip)
  expect(violations).toMatchObject([{ rule: 'photo-format', received: expect.stringContaining('a video') }])
})

it('knows neither a text nor a playlist for media', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-gate-test-'))
  try {
    // Left to itself, ffprobe takes the first for ANSI art and follows the second.
    const notes = join(folder, 'notes.txt')
    await writeFile(notes, 'I am no video.\n'.repeat(100))
    const playlist = join(folder, 'list.m3u8')
    await writeFile(playlist, '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/secret.ts\n')
    for (const path of [notes, playlist]) {
      const { violations } = await judgeFile({ name: path, bytes: path })
      expect(violations.map(({ rule }) => rule)).toEqual(['media-readable'])
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
