import { Buffer } from 'node:buffer'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { photosFolder, randomNumbers, readPhoto } from '@postfit/fixtures'
import { jpegKindPath, jpegKinds } from '@postfit/fixtures/jpeg-kinds.ts'
import sharp, { type JpegOptions } from 'sharp'
import { describe, expect, it } from 'vitest'
import { walkJpeg } from './walk-jpeg.ts'

/** What is unsound in a file; `none` where nothing is. */
function flawOf(file: Uint8Array): string {
  try {
    for (const _ of walkJpeg(file));
    return 'none'
  } catch (error) {
    return (error as Error).message
  }
}

/** Whether libjpeg, as it is in sharp, decodes a file without a warning. */
async function satisfiesLibjpeg(file: Uint8Array): Promise<boolean> {
  const decoding = sharp(file, { failOn: 'warning' }).raw().toBuffer()
  return decoding.then(
    () => true,
    () => false,
  )
}

const markerAt = (file: Buffer, code: number, from = 2): number =>
  file.indexOf(Buffer.from([0xff, code]), from)

function changed(file: Buffer, changes: Readonly<Record<number, number>>): Buffer {
  const copy = Buffer.from(file)
  for (const [at, value] of Object.entries(changes)) copy[Number(at)] = value
  return copy
}

const inserted = (file: Buffer, at: number, ...bytes: readonly number[]): Buffer =>
  Buffer.concat([file.subarray(0, at), Buffer.from(bytes), file.subarray(at)])

const [dqt, sos, eoi, sof, soi, rst1, dri] = [0xdb, 0xda, 0xd9, 0xc0, 0xd8, 0xd1, 0xdd]

describe('a sound JPEG', () => {
  it.each(jpegKinds)('$name passes', async ({ name }) => {
    expect(flawOf(await readFile(jpegKindPath(name)))).toBe('none')
  })

  const broken = ['cmyk.jpg', 'cut.jpg', 'empty.jpg', 'no-quantisation.jpg', 'photo.jpg']
  const sound = readdirSync(photosFolder).filter((name) => name.endsWith('.jpg') && !broken.includes(name))
  it.each(sound)('%s passes', async (name) => {
    expect(flawOf(await readPhoto(name))).toBe('none')
  })

  it.each<[string, JpegOptions]>([
    ['baseline', {}],
    ['of the best codes', { optimiseCoding: true, quality: 100 }],
    ['of coarse quantisers', { quality: 1 }],
    ['progressive', { progressive: true, quality: 95 }],
    ['progressive, of scans chosen by mozjpeg', { mozjpeg: true, optimiseScans: true }],
  ])('of noise, %s, passes', async (_, options) => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
    const picture = sharp({ create: { width: 743, height: 557, channels: 3, background: '#888', noise } })
    expect(flawOf(await picture.jpeg(options).toBuffer())).toBe('none')
  })

  it('passes with bytes of ones before its markers, and with what follows its end', async () => {
    const file = await readFile(jpegKindPath('restart-rows.jpg'))
    const filled = inserted(file, markerAt(file, rst1), 0xff, 0xff)
    const again = inserted(filled, markerAt(filled, sos), 0xff)
    expect(flawOf(Buffer.concat([inserted(again, markerAt(again, eoi), 0xff), Buffer.alloc(100, 7)]))).toBe(
      'none',
    )
  })
})

describe('a flaw is found', () => {
  const kinds = {
    sequential: 'sampled-2x2.jpg',
    separate: 'separate-scans.jpg',
    restarts: 'restart-rows.jpg',
    progressive: 'progressive.jpg',
  }
  it.each<[string, keyof typeof kinds, (file: Buffer) => Buffer, RegExp]>([
    ['no JPEG', 'sequential', () => Buffer.from('Not at all'), /no JPEG/],
    [
      'no scan',
      'sequential',
      (file) => Buffer.concat([file.subarray(0, 2), Buffer.from([0xff, eoi])]),
      /no picture/,
    ],
    ['no end', 'sequential', (file) => file.subarray(0, -2), /too many/],
    [
      'bytes behind the last block',
      'sequential',
      (file) => inserted(file, file.length - 2, 1, 2, 3),
      /too many/,
    ],
    [
      'bytes before a restart marker',
      'restarts',
      (file) => inserted(file, markerAt(file, rst1), 1),
      /too many/,
    ],
    [
      'bytes between segments',
      'sequential',
      (file) => inserted(file, markerAt(file, sos), 0, 0, 0),
      /3 bytes belong to no segment/,
    ],
    ['a second start', 'sequential', (file) => inserted(file, 2, 0xff, soi), /2 bytes belong to no segment/],
    [
      'a header longer than it needs to be',
      'restarts',
      (file) => inserted(changed(file, { [markerAt(file, dri) + 3]: 5 }), markerAt(file, dri) + 6, 0),
      /1 bytes belong to no segment/,
    ],
    [
      'a restart marker out of order',
      'restarts',
      (file) => changed(file, { [markerAt(file, rst1) + 1]: 0xd4 }),
      /marker 1/,
    ],
    [
      'a restart marker that is missing',
      'restarts',
      (file) => changed(file, { [markerAt(file, rst1) + 1]: 0 }),
      /./,
    ],
    [
      'a quantisation table that is missing',
      'sequential',
      (file) => changed(file, { [markerAt(file, sof) + 12]: 3 }),
      /Quantisation table 3/,
    ],
    [
      'a Huffman table that is missing',
      'sequential',
      (file) => changed(file, { [markerAt(file, sos) + 6]: 0x33 }),
      /Huffman table 3/,
    ],
    ['a revision of JFIF that there is not', 'sequential', (file) => changed(file, { 11: 7 }), /JFIF 7/],
    [
      'coefficients that a sequential scan leaves out',
      'sequential',
      (file) => changed(file, { [markerAt(file, sos) + 12]: 62 }),
      /0 to 62/,
    ],
    [
      'scans in an order that makes no sense',
      'progressive',
      (file) => changed(file, { [markerAt(file, sos) + 13]: 0x21 }),
      /next bits/,
    ],
    [
      'a component without a scan',
      'separate',
      (file) =>
        Buffer.concat([file.subarray(0, file.lastIndexOf(Buffer.from([0xff, sos]))), file.subarray(-2)]),
      /component is missing/,
    ],
    [
      'more blocks than memory is kept for',
      'progressive',
      (file) => changed(file, { [markerAt(file, 0xc2) + 5]: 0xff, [markerAt(file, 0xc2) + 7]: 0xff }),
      /blocks/,
    ],
  ])('%s', async (_, kind, spoil, flaw) => {
    const file = spoil(await readFile(jpegKindPath(kinds[kind])))
    expect(flawOf(file)).toMatch(flaw)
  })

  it.each(Object.values(kinds))('data that break off, wherever they do: %s', async (name) => {
    const file = await readFile(jpegKindPath(name))
    const start = markerAt(file, sos) + 14
    for (let part = 1; part < 20; part++) {
      const cut = file.subarray(0, start + Math.floor(((file.length - start - 8) * part) / 20))
      expect(flawOf(cut)).not.toBe('none')
      expect(flawOf(Buffer.concat([cut, Buffer.from([0xff, eoi])]))).not.toBe('none')
    }
  })

  it('no quantisation table at all', async () => {
    const file = await readPhoto('no-quantisation.jpg')
    expect(markerAt(file, dqt)).toBe(-1)
    expect(flawOf(file)).toMatch(/Quantisation table 0 is missing/)
  })
})

describe('files that were changed by chance', () => {
  it('pass only if libjpeg does not warn of them either', {
    timeout: 120_000,
  }, async () => {
    const random = randomNumbers(5)
    const whole = (below: number): number => Math.floor(random() * below)
    const files = await Promise.all(jpegKinds.map(({ name }) => readFile(jpegKindPath(name))))
    const judged = { bothPass: 0, bothRefuse: 0, onlyWeRefuse: 0 }
    for (let trial = 0; trial < 1500; trial++) {
      const file = Buffer.from(files[whole(files.length)] as Buffer)
      const start = random() < 0.7 ? markerAt(file, sos) : 2
      for (let n = whole(2); n >= 0; n--)
        file[start + whole(file.length - start)] = random() < 0.2 ? 0xff : whole(256)
      const flaw = flawOf(file)
      const satisfied = await satisfiesLibjpeg(file)
      if (flaw === 'none') expect(satisfied, `trial ${trial}`).toBe(true)
      judged[flaw === 'none' ? 'bothPass' : satisfied ? 'onlyWeRefuse' : 'bothRefuse']++
    }
    expect(judged.bothPass).toBeGreaterThan(150)
    expect(judged.bothRefuse).toBeGreaterThan(300)
    // Of damage in the last row of a scan libjpeg often says nothing.
    expect(judged.onlyWeRefuse).toBeLessThan(judged.bothRefuse)
  })
})
