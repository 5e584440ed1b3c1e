import { Buffer } from 'node:buffer'
import { randomBytes, randomNumbers, readVideo, videos } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import type { MediaFacts, VideoFacts } from '../facts/media-facts.ts'
import { inspect } from './inspect.ts'
import { MadeUpBlob } from './testing/made-up-blob.ts'
import { oddities } from './testing/oddities.ts'

const names = videos.map(({ name }) => name)
const endings = [...new Set(names.map((name) => name.slice(name.lastIndexOf('.'))))]
/** What is read of a damaged file, which can lead from one place to another more often than a whole one. */
const maxRead = 1024 * 1024

/** Whatever the bytes, there are facts, and these are plain JSON with numbers that mean something. */
async function inspectPart(bytes: Uint8Array): Promise<MediaFacts> {
  const blob = MadeUpBlob.of(bytes)
  const facts = await inspect(blob.asBlob())
  const odd = oddities(facts)
  if (blob.bytesRead > maxRead) odd.push(`${blob.bytesRead} bytes read`)
  if (facts.kind === 'image') odd.push('an image')
  if (facts.kind === 'unknown' && facts.reason === 'unreadable') odd.push('unreadable')
  if (odd.length > 0) throw new Error(`${bytes.length} bytes: ${odd.join(', ')}`)
  return facts
}

it('a length of Matroska that nobody can mean is not believed', async () => {
  const mkv = Buffer.from(await readVideo('place.mkv'))
  const facts = await inspectPart(mkv)
  // Info/Duration as a double (RFC 9559 section 5.1.2.10).
  mkv.writeDoubleBE(1e80, mkv.indexOf(Buffer.from('448988', 'hex')) + 3)
  expect(await inspectPart(mkv)).toMatchObject({
    ...facts,
    duration: expect.closeTo((facts as VideoFacts).duration, 1),
  })
})

describe('every beginning of a video', () => {
  // The index in front, behind, of fragments; of each container the smallest.
  it.each([
    'index-in-front.mp4',
    'place.mp4',
    'iphone.mov',
    'place.3gp',
    'place.mkv',
    'vp9-pq.webm',
    'comment.avi',
  ])(
    '%s: is cut off or no video, and only the whole is whole',
    async (name) => {
      const bytes = new Uint8Array(await readVideo(name))
      const wrong: number[] = []
      for (let length = 0; length < bytes.length; length += length < 4000 ? 1 : 97) {
        const facts = await inspectPart(bytes.subarray(0, length))
        if (facts.kind === 'video' && !facts.truncated) wrong.push(length)
      }
      expect(wrong).toEqual([])
      expect(await inspectPart(bytes)).toMatchObject({ kind: 'video', truncated: false })
    },
    60_000,
  )

  it.each(names)('%s: never makes it throw, wherever it is cut', async (name) => {
    const bytes = new Uint8Array(await readVideo(name))
    for (let n = 0; n < 60; n++) {
      await inspectPart(bytes.subarray(0, Math.floor((bytes.length * n) / 60)))
    }
  })
})

describe('damage', () => {
  it.each(endings)('%s: never makes it throw or read much: 600 files with flipped bits', async (ending) => {
    const random = randomNumbers(ending.length + ending.charCodeAt(1))
    const pick = (below: number): number => Math.floor(random() * below)
    const originals = await Promise.all(names.filter((name) => name.endsWith(ending)).map(readVideo))
    for (let n = 0; n < 600; n++) {
      const bytes = new Uint8Array(originals[n % originals.length] as Uint8Array)
      // What inspection reads lies at either end.
      const start = n % 2 === 0 ? 0 : Math.max(0, bytes.length - 1500)
      for (let flips = 1 + pick(6); flips > 0; flips--) {
        const at = start + pick(Math.min(1500, bytes.length - start))
        // The first bytes tell the format.
        if (at >= 12) bytes[at] = (bytes[at] as number) ^ (1 << pick(8))
      }
      await inspectPart(bytes)
    }
  })

  it('never makes it throw: random bytes behind each magic number', async () => {
    for (const magic of [
      '\0\0\0\x10ftypisom\0\0\0\0',
      '\0\0\0\x20moov',
      '\x1aE\xdf\xa3',
      'RIFF\xff\xff\xff\0AVI ',
    ]) {
      for (let seed = 0; seed < 100; seed++) {
        const bytes = randomBytes(seed, 400)
        bytes.set(Buffer.from(magic, 'latin1'))
        await inspectPart(bytes)
      }
    }
  })
})
