import { execFile } from 'node:child_process'
import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { provenanceFiles, provenancePath, randomNumbers } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import type { Provenance } from '../../facts/media-facts.ts'
import { inspect } from '../inspect.ts'
import { exiftoolProblem } from '../testing/exiftool.ts'
import { MadeUpBlob } from '../testing/made-up-blob.ts'

const hostile = [
  'credentials-packed.jxl',
  'credentials-cut.jpg',
  'credentials-no-size.jpg',
  'credentials-nested.png',
]
const sound = provenanceFiles.map(({ name }) => name).filter((name) => !hostile.includes(name))

async function provenanceOf(blob: Blob): Promise<Provenance | undefined> {
  const facts = await inspect(blob)
  if (facts.kind === 'unknown') throw new Error(`${facts.reason} ${facts.resembles}`)
  return facts.provenance
}

const problem = await exiftoolProblem()

describe('what files say of how they were made', () => {
  it.skipIf(problem)('is what ExifTool reads', async () => {
    const exiftool = createRequire(import.meta.url)('exiftool-vendored.pl')
    const args = [exiftool, '-json', '-a', '-u', '-n', '-ee', '-G3:1', ...sound.map(provenancePath)]
    const { stdout } = await promisify(execFile)('perl', args, { maxBuffer: 1 << 26 })
    const files = JSON.parse(stdout) as { readonly [tag: string]: unknown }[]
    for (const [index, name] of sound.entries()) {
      const tags = Object.entries(files[index] ?? {})
      const types = tags.filter(([tag]) => /DigitalSourceType$/.test(tag)).flatMap(([, value]) => value)
      const hasStore = tags.some(([tag, value]) => /JUMDLabel/.test(tag) && value === 'c2pa')
      const found = await provenanceOf(await openAsBlob(provenancePath(name)))
      const claimed = found?.claims.filter(({ field }) => field === 'digitalSourceType') ?? []
      expect(
        claimed.map(({ value }) => value),
        name,
      ).toEqual([...new Set(types.map((type) => String(type).replace(/.*\//, '')))])
      expect(found?.credentials ?? null, name).toBe(hasStore ? 'readable' : null)
    }
  })

  it.each([
    ['parameters.png', [{ where: 'text', field: 'parameters', value: 'Stable Diffusion', isAi: true }]],
    ['workflow.png', [{ where: 'text', field: 'prompt', value: 'ComfyUI', isAi: true }]],
    ['user-comment.jpg', [{ where: 'exif', field: 'UserComment', value: 'Stable Diffusion', isAi: true }]],
    ['software.tif', [{ where: 'exif', field: 'Software', value: 'Midjourney', isAi: true }]],
    ['software.jpg', [{ where: 'exif', field: 'Software', value: 'Midjourney', isAi: true }]],
    ['description.png', [{ where: 'text', field: 'Description', value: 'Midjourney', isAi: true }]],
    ['credit.jpg', [{ where: 'iptc', field: 'Credit', value: 'Google AI', isAi: true }]],
    ['credit-xmp.jpg', [{ where: 'xmp', field: 'Credit', value: 'Google AI', isAi: true }]],
    ['ai-system.jpg', [{ where: 'xmp', field: 'AISystemUsed', value: 'A model of tomorrow', isAi: true }]],
  ])('names models in %s', async (name, claims) => {
    expect(await provenanceOf(await openAsBlob(provenancePath(name)))).toEqual({ credentials: null, claims })
  })

  it.each(['camera.jpg', 'news.jpg'])('is nothing where no model is named as its maker: %s', async (name) => {
    expect(await provenanceOf(await openAsBlob(provenancePath(name)))).toBe(undefined)
  })

  it('tells what can be kept of formats that can be handed over only', async () => {
    const kept = await Promise.all(
      ['jpg', 'webp', 'mp4', 'mov', 'avif', 'heic', 'png'].map(async (type) => {
        const found = await provenanceOf(await openAsBlob(provenancePath(`credentials.${type}`)))
        return found?.credentialPieces?.length ?? 0
      }),
    )
    expect(kept).toEqual([1, 1, 1, 1, 0, 0, 0])
  })

  it.each(['xmp-camera.jpg', 'credentials-camera.jpg'])(
    'is told of cameras, too, and is no AI: %s',
    async (name) => {
      const found = await provenanceOf(await openAsBlob(provenancePath(name)))
      expect(found?.claims).toEqual([expect.objectContaining({ value: 'digitalCapture', isAi: false })])
    },
  )

  it.each(hostile)('is unreadable, and there: %s', async (name) => {
    const blob = await openAsBlob(provenancePath(name))
    expect(await inspect(blob)).toMatchObject({
      kind: 'image',
      metadata: ['credentials'],
      provenance: { credentials: 'unreadable', claims: [] },
    })
  })

  it.each(['jpg', 'png', 'webp', 'avif', 'gif', 'tif', 'mp4'])(
    'never throws nor goes on for long, wherever a store of manifests is changed: %s',
    async (type) => {
      const bytes = await readFile(provenancePath(`credentials.${type}`))
      const [start, end] = [bytes.indexOf('jumb') - 4, bytes.lastIndexOf('c2pa.signature')]
      const random = randomNumbers(7)
      for (let n = 0; n < 50; n++) {
        const copy = Buffer.from(bytes)
        for (let change = 0; change < 3; change++) {
          copy[start + Math.floor(random() * (end - start))] = Math.floor(random() * 256)
        }
        const blob = new MadeUpBlob(copy.length, [{ offset: 0, bytes: copy }])
        const facts = await inspect(blob.asBlob())
        // The blocks of a GIF have no size but their own: those that are changed take the picture with them.
        if (type !== 'gif')
          expect(facts).toMatchObject(type === 'mp4' ? { width: 360 } : { width: 64, height: 48 })
        expect(blob.bytesRead).toBeLessThanOrEqual(8 * copy.length + 64 * 1024)
      }
    },
  )
})
