import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { photoPath, photosFolder, randomNumbers, readPhoto, readRarePhoto } from '@postfit/fixtures'
import { decodedJpegKindsPath, jpegKindPath, jpegKinds, jpegParts } from '@postfit/fixtures/jpeg-kinds.ts'
import sharp, { type JpegOptions } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileAssembly } from '../../../../tools/build/assembly-script.ts'
import { createJpegDecoder } from './create-jpeg-decoder.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import type { Part } from './frame.ts'

const source = fileURLToPath(new URL('../../assembly/jpeg-decoding/jpeg-decoder.ts', import.meta.url))

async function compiled(simd: boolean): Promise<WebAssembly.Module> {
  return WebAssembly.compile(new Uint8Array(await readFile(await compileAssembly(source, simd))))
}

const instance = (module: WebAssembly.Module): JpegDecoderModule =>
  new WebAssembly.Instance(module).exports as unknown as JpegDecoderModule

let simd: WebAssembly.Module
let scalar: WebAssembly.Module
beforeAll(async () => {
  simd = await compiled(true)
  scalar = await compiled(false)
}, 60_000)

interface Rgb {
  readonly width: number
  readonly height: number
  readonly rgb: Buffer
}

/** The whole picture without alpha, of which all has to be opaque. */
function decoded(module: JpegDecoderModule, file: Uint8Array, part: Part = 1): Rgb {
  const decoder = createJpegDecoder(module, file, part)
  const { width, height } = decoder
  const rgb = Buffer.alloc(width * height * 3)
  let to = 0
  for (const rows of decoder.rows()) {
    expect(rows.length % (width * 4)).toBe(0)
    for (let from = 0; from < rows.length; ) {
      rgb[to++] = rows[from++] as number
      rgb[to++] = rows[from++] as number
      rgb[to++] = rows[from++] as number
      if (rows[from++] !== 255) throw new Error('A pixel is transparent')
    }
  }
  expect(to).toBe(rgb.length)
  return { width, height, rgb }
}

/** By libjpeg, as it is in sharp. */
async function byLibjpeg(file: Uint8Array, failOn: 'warning' | 'none' = 'warning'): Promise<Rgb> {
  const { data, info } = await sharp(file, { failOn, ignoreIcc: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(3)
  return { width: info.width, height: info.height, rgb: data }
}

/** Whether two pictures are the same to the bit, in a way that fails fast. */
function expectSame(picture: Rgb, expected: Rgb): void {
  expect([picture.width, picture.height]).toEqual([expected.width, expected.height])
  expect(picture.rgb.equals(expected.rgb)).toBe(true)
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const errorOf = (file: Uint8Array, part: Part = 1): string => {
  try {
    decoded(instance(simd), file, part)
    return 'none'
  } catch (error) {
    return error instanceof WebAssembly.RuntimeError ? `a trap: ${error.stack}` : (error as Error).message
  }
}

/** The offset of a marker. */
const markerAt = (file: Buffer, code: number, from = 2): number =>
  file.indexOf(Buffer.from([0xff, code]), from)

/** The file with other bytes at some offsets. */
function changed(file: Buffer, changes: Readonly<Record<number, number>>): Buffer {
  const copy = Buffer.from(file)
  for (const [at, value] of Object.entries(changes)) copy[Number(at)] = value
  return copy
}

const [sof, dht, eoi, sos, dqt] = [0xc0, 0xc4, 0xd9, 0xda, 0xdb]

describe.each(jpegKinds)('$name', ({ name }) => {
  it('shows what djpeg shows at each part of its size, with SIMD and without', async () => {
    const file = await readFile(jpegKindPath(name))
    const shown = JSON.parse(await readFile(decodedJpegKindsPath, 'utf8')) as Record<
      string,
      Record<Part, string>
    >
    for (const part of jpegParts) {
      for (const module of [simd, scalar]) {
        expect(hash(decoded(instance(module), file, part).rgb), `1/${part}`).toBe(shown[name]?.[part])
      }
    }
  })

  it('shows what sharp shows, to the bit', async () => {
    const file = await readFile(jpegKindPath(name))
    expectSame(decoded(instance(simd), file), await byLibjpeg(file))
  })
})

const unsound = ['cmyk.jpg', 'cut.jpg', 'empty.jpg', 'no-quantisation.jpg', 'photo.jpg']
const sound = readdirSync(photosFolder).filter((name) => name.endsWith('.jpg') && !unsound.includes(name))

describe('a photo', () => {
  it.each(sound)('%s shows what sharp shows, to the bit', async (name) => {
    const file = await readPhoto(name)
    const expected = await byLibjpeg(file)
    for (const module of [simd, scalar]) {
      const { width, height, rgb } = decoded(instance(module), file)
      expect([width, height]).toEqual([expected.width, expected.height])
      expect(rgb.equals(expected.rgb)).toBe(true)
    }
  })

  it.each<[string, JpegOptions]>([
    ['baseline', {}],
    ['of the best codes', { optimiseCoding: true, quality: 95 }],
    ['of colours at full resolution', { chromaSubsampling: '4:4:4', quality: 40 }],
    ['progressive', { progressive: true }],
    ['progressive, of scans chosen by mozjpeg', { mozjpeg: true, optimiseScans: true }],
    ['of trellis quantisation', { trellisQuantisation: true, overshootDeringing: true }],
  ])('of camera noise, %s, shows what sharp shows, to the bit', async (_, options) => {
    const file = await sharp(photoPath('orientation-1.jpg'))
      .resize(743, 557, { fit: 'fill' })
      .composite([{ input: await noise(743, 557), blend: 'soft-light' }])
      .jpeg(options)
      .toBuffer()
    const expected = await byLibjpeg(file)
    for (const module of [simd, scalar])
      expect(decoded(instance(module), file).rgb.equals(expected.rgb)).toBe(true)
  })

  it('of 12 megapixels is never in memory whole', async () => {
    const flat = { width: 4032, height: 3024, channels: 3 as const, background: '#345' }
    const file = await sharp({ create: flat }).jpeg().toBuffer()
    const module = instance(simd)
    const decoder = createJpegDecoder(module, file)
    for (const rows of decoder.rows()) expect(rows.length).toBeLessThanOrEqual(17 * 4032 * 4)
    expect(module.memory.buffer.byteLength - file.length).toBeLessThan(1_000_000)
  })

  it('that is progressive keeps no details at an eighth that are not shown', async () => {
    const flat = { width: 2000, height: 1500, channels: 3 as const, background: '#345' }
    const file = await sharp({ create: flat })
      .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
      .toBuffer()
    const module = instance(simd)
    expect(new Set(decoded(module, file, 8).rgb)).toEqual(new Set((await byLibjpeg(file)).rgb))
    expect(module.memory.buffer.byteLength - file.length).toBeLessThan(1_000_000)
  })
})

async function noise(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer()
}

describe('what is too much', () => {
  it('is passed over, as many cameras write it: bytes behind the last block, and other segments', async () => {
    const file = await readFile(jpegKindPath('sampled-2x2.jpg'))
    const end = markerAt(file, eoi)
    const stuffed = Buffer.concat([file.subarray(0, end), Buffer.from([1, 2, 3, 4]), file.subarray(end)])
    expectSame(decoded(instance(simd), stuffed), decoded(instance(simd), file))
  })

  it('is passed over before a restart marker, and between scans', async () => {
    for (const [name, code] of [
      ['restart-blocks.jpg', 0xd1],
      ['separate-scans.jpg', sos],
    ] as const) {
      const file = await readFile(jpegKindPath(name))
      const at = markerAt(file, code, markerAt(file, sos) + 2)
      const stuffed = Buffer.concat([
        file.subarray(0, at),
        Buffer.from([7, 0xff, 0, 0xff]),
        file.subarray(at),
      ])
      expectSame(decoded(instance(simd), stuffed), await byLibjpeg(file))
    }
  })
})

describe('codes that are not listed', () => {
  it('are the standard ones, as in a motion JPEG', async () => {
    let file = await readFile(jpegKindPath('sampled-2x2.jpg'))
    const expected = decoded(instance(simd), file)
    for (let at = markerAt(file, dht); at !== -1; at = markerAt(file, dht)) {
      file = Buffer.concat([file.subarray(0, at), file.subarray(at + 2 + file.readUInt16BE(at + 2))])
    }
    expectSame(decoded(instance(simd), file), expected)
  })
})

describe('a picture whose data break off', () => {
  it.each(['sampled-2x2.jpg', 'restart-rows.jpg', 'separate-scans.jpg', 'progressive.jpg', 'grey.jpg'])(
    'is refused, though it has an end: %s',
    async (name) => {
      const file = await readFile(jpegKindPath(name))
      const start = markerAt(file, sos) + 14
      for (let part = 1; part < 10; part++) {
        const cut = file.subarray(0, start + Math.floor(((file.length - start - 4) * part) / 10))
        const error = errorOf(Buffer.concat([cut, Buffer.from([0xff, eoi])]))
        expect(error).toMatch(
          /^Expected (more data|marker 0xd\d but received 0xd9) in row \d+ of \d+|sound|there is none/,
        )
        expect(errorOf(cut)).not.toBe('none')
      }
    },
  )

  it('says in which row', async () => {
    const file = await readFile(jpegKindPath('restart-rows.jpg'))
    const second = markerAt(file, 0xd1)
    const cut = Buffer.concat([file.subarray(0, second), Buffer.from([0xff, eoi])])
    expect(errorOf(cut)).toBe('Expected marker 0xd1 but received 0xd9 in row 3 of 3')
  })
})

describe('a JPEG that is refused', () => {
  const sampled = (): Promise<Buffer> => readFile(jpegKindPath('sampled-2x2.jpg'))
  const progressive = (): Promise<Buffer> => readFile(jpegKindPath('progressive.jpg'))

  it.each<[string, () => Promise<Buffer>, RegExp]>([
    ['no JPEG', async () => Buffer.from('Not at all'), /Expected a JPEG but received something else/],
    ['nothing', async () => Buffer.alloc(0), /something else/],
    ['of four components', () => readPhoto('cmyk.jpg'), /8 bits a sample and 4 components/],
    ['of 12 bits', () => readRarePhoto('twelve-bit.jpg'), /received Huffman codes, 12 bits/],
    ['of arithmetic codes', () => readRarePhoto('arithmetic.jpg'), /received arithmetic codes, 8 bits/],
    ['lossless', () => readRarePhoto('lossless.jpg'), /received lossless/],
    [
      'without a quantisation table',
      () => readPhoto('no-quantisation.jpg'),
      /quantisation table 0 but there is none/,
    ],
    ['without a scan', async () => (await sampled()).subarray(0, 20), /no end of the image/],
    [
      'with samples that are not whole pixels',
      async () => {
        const file = await sampled()
        return changed(file, { [markerAt(file, sof) + 11]: 0x32, [markerAt(file, sof) + 14]: 0x21 })
      },
      /Expected samples of whole pixels but received some of 1.5x2/,
    ],
    [
      'with a code of ones only',
      async () => {
        const file = await sampled()
        return changed(file, { [markerAt(file, dht) + 5]: 2 })
      },
      /segment of \d+ bytes|Huffman table 0 but it is damaged/,
    ],
    [
      'with a segment that leads out of the file',
      async () => {
        const file = await sampled()
        return changed(file, { [markerAt(file, dqt) + 2]: 0xff })
      },
      /segment of 65\d+ bytes/,
    ],
    [
      'with scans in an order that makes no sense',
      async () => {
        const file = await progressive()
        return changed(file, { [markerAt(file, sos) + 13]: 0x21 })
      },
      /Expected the next bits of a progressive JPEG but received coefficients 0 to 0, bits 2 to 1/,
    ],
    [
      'with a restart marker that is not the next',
      async () => {
        const file = await readFile(jpegKindPath('restart-rows.jpg'))
        return changed(file, { [markerAt(file, 0xd0) + 1]: 0xd5 })
      },
      /Expected marker 0xd0 but received 0xd5 in row 2 of 3/,
    ],
  ])('%s says what was expected and received', async (_, file, message) => {
    expect(errorOf(await file())).toMatch(message)
  })

  it('of more scans than any program writes', async () => {
    const file = await readFile(jpegKindPath('separate-scans.jpg'))
    const scan = markerAt(file, sos)
    const again = file.subarray(scan, markerAt(file, sos, scan + 2))
    const many = Buffer.concat([
      file.subarray(0, scan),
      ...Array.from({ length: 501 }, () => again),
      file.subarray(-2),
    ])
    expect(errorOf(many)).toBe('Expected up to 500 scans but received more')
  })

  it('of a size that its data are far too few for, at once', async () => {
    const file = await sampled()
    const at = markerAt(file, sof) + 5
    const huge = changed(file, { [at]: 0xff, [at + 1]: 0xdc, [at + 2]: 0xff, [at + 3]: 0xdc })
    const decoder = createJpegDecoder(instance(simd), huge)
    expect([decoder.width, decoder.height]).toEqual([65_500, 65_500])
    expect(() => decoder.rows().next()).toThrow(/more data in row 1 of 4094/)
  })
})

describe('an instance that is used again', () => {
  it('shows nothing of the picture before', async () => {
    const used = instance(simd)
    decoded(used, await readPhoto('orientation-1.jpg'))
    decoded(used, await readFile(jpegKindPath('progressive-bits.jpg')))
    for (const { name } of jpegKinds) {
      const file = await readFile(jpegKindPath(name))
      for (const part of jpegParts) expectSame(decoded(used, file, part), decoded(instance(simd), file, part))
    }
  })

  it('shows nothing of a picture that was given up', async () => {
    const used = instance(simd)
    createJpegDecoder(used, await readPhoto('orientation-1.jpg'))
      .rows()
      .next()
    const file = await readFile(jpegKindPath('sampled-2x2.jpg'))
    expectSame(decoded(used, file), await byLibjpeg(file))
  })
})

describe('files that were changed by chance', () => {
  it('are refused with words, or are what libjpeg can show as well, and the same without SIMD', {
    timeout: 120_000,
  }, async () => {
    const random = randomNumbers(11)
    const whole = (below: number): number => Math.floor(random() * below)
    const files = await Promise.all(jpegKinds.map(({ name }) => readFile(jpegKindPath(name))))
    let shown = 0
    for (let trial = 0; trial < 600; trial++) {
      const file = Buffer.from(files[whole(files.length)] as Buffer)
      const start = random() < 0.7 ? markerAt(file, sos) : 2
      for (let n = whole(3); n >= 0; n--)
        file[start + whole(file.length - start)] = random() < 0.2 ? 0xff : whole(256)
      const part = jpegParts[whole(4)] as Part
      const results = [simd, scalar].map((module) => {
        try {
          return decoded(instance(module), file, part)
        } catch (error) {
          expect(error).not.toBeInstanceOf(WebAssembly.RuntimeError)
          expect((error as Error).message).toMatch(/^Expected /)
          return (error as Error).message
        }
      })
      expect(results[1], `trial ${trial}`).toEqual(results[0])
      if (typeof results[0] === 'string') continue
      shown++
      const { width, height } = await byLibjpeg(file, 'none')
      expect([Math.ceil(width / part), Math.ceil(height / part)]).toEqual([
        results[0]?.width,
        results[0]?.height,
      ])
    }
    // The changes are light enough that many get as far as the pixels.
    expect(shown).toBeGreaterThan(100)
  })
})
