import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { missingBrowser } from '@postfit/browser'
import { type ImageFacts, inspect } from '@postfit/core'
import { foundPhotoPath, hostileFilesFolder, photosFolder, rarePhotosFolder } from '@postfit/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrepReport, prep } from './index.ts'

// Each picture is prepared twice by one and the same worker, where two others of its format that are not alike came before: what
// comes out has to be the same. All formats that there are fixtures of are tried, and so every decoder that a browser has for them.
// Chromium's decoders, and ours, each by itself and with more pictures: `worker/foreign-memory.browser.test.ts`.

const runs = { Firefox: 'firefox', WebKit: 'webkit' } as const

const maxBytes = 40_000
const maxPixels = 400 * 400
/** Of each format; those that came out wrong once go first. */
const maxOfFormat = 12

interface Picture {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly facts: ImageFacts
}

async function pictures(): Promise<Picture[]> {
  const found: Picture[] = []
  for (const folder of [foundPhotoPath(''), hostileFilesFolder, rarePhotosFolder, photosFolder]) {
    for (const name of (await readdir(folder)).sort()) {
      const whole = new Uint8Array(await readFile(join(folder, name)))
      // Once more, cut off: decoders then leave what they do not get to.
      for (const bytes of [whole, whole.slice(0, Math.floor(whole.length * 0.8))]) {
        const facts = await inspect(new Blob([bytes]), name)
        if (facts.kind !== 'image' || bytes.length > maxBytes || facts.width * facts.height > maxPixels)
          continue
        found.push({ name: `${found.length}-${basename(name)}`, bytes, facts })
      }
    }
  }
  return found
}

/**
 * The files of a run in their order: a mark, a picture, the other mark, the picture once more. The next picture follows at once:
 * of a mark, which is the largest of its format or nearly, it finds what that picture has not written over. So the marks take turns,
 * but where that picture is the mark whose turn it is.
 */
async function writeFiles(
  folder: string,
): Promise<{ files: string[]; twice: [first: number, second: number][] }> {
  const files: string[] = []
  const twice: [number, number][] = []
  const write = async (name: string, bytes: Uint8Array): Promise<number> => {
    const path = join(folder, `${files.length}-${name}`)
    await writeFile(path, bytes)
    return files.push(path) - 1
  }
  const all = await pictures()
  for (const format of new Set(all.map(({ facts }) => facts.format))) {
    const ofFormat = all.filter(({ facts }) => facts.format === format)
    const [first, second] = ofFormat
      .filter(({ facts }) => !facts.truncated)
      .sort((a, b) => b.facts.width * b.facts.height - a.facts.width * a.facts.height)
    if (!first || !second) continue
    let [mark, before] = [first, first]
    await write(mark.name, mark.bytes)
    for (const picture of ofFormat.slice(0, maxOfFormat)) {
      const once = await write(picture.name, picture.bytes)
      const other = mark === first ? second : first
      if (other !== before) mark = other
      await write(mark.name, mark.bytes)
      twice.push([once, await write(picture.name, picture.bytes)])
      before = picture
    }
  }
  return { files, twice }
}

for (const [run, browser] of Object.entries(runs)) {
  const problem = await missingBrowser(browser)
  describe.skipIf(problem)(`${run}${problem ? ` (skipped: ${problem})` : ''}`, () => {
    let folder: string
    let report: PrepReport
    let twice: [number, number][]

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'postfit-foreign-memory-'))
      const made = await writeFiles(folder)
      twice = made.twice
      report = await prep({ files: made.files, out: join(folder, 'out'), workers: 1, browser })
    }, 900_000)
    afterAll(() => rm(folder, { recursive: true, force: true }))

    it('gives nothing of the picture before', async () => {
      expect(twice.length).toBeGreaterThan(60)
      const result = async (index: number): Promise<string> => {
        const { output, error, issues } = report.files[index] as PrepReport['files'][number]
        if (!output) return `${error?.code ?? ''} ${issues.map(({ code }) => code).join(' ')}`
        return (await readFile(join(folder, 'out', output.name))).toString('base64')
      }
      let prepared = 0
      for (const [first, second] of twice) {
        const [one, other] = await Promise.all([result(first), result(second)])
        expect(one === other, report.files[first]?.name).toBe(true)
        if (one.length > 200) prepared++
      }
      expect(prepared).toBeGreaterThan(30)
    })
  })
}
