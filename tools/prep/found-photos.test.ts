import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingBrowser } from '@postfit/browser'
import {
  decodedFoundPhotoPath,
  type FoundPhoto,
  foundPhotoPath,
  foundPhotos,
  type Run,
} from '@postfit/fixtures'
import { judgePhoto } from '@postfit/gate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrepFileReport, type PrepReport, type PrepRequest, prep } from './index.ts'
import { meanAbsoluteError } from './testing/distance.ts'
import { exiftoolProblem, metadataLeft } from './testing/exiftool.ts'
import { render } from './testing/rendering.ts'

const runs: Readonly<Record<Run, Pick<PrepRequest, 'browser' | 'engine'>>> = {
  auto: { browser: 'chromium', engine: 'auto' },
  wasm: { browser: 'chromium', engine: 'wasm' },
  firefox: { browser: 'firefox' },
  webkit: { browser: 'webkit' },
}

/** What an output may differ from what is right, in steps of 0 to 255, unless the table says otherwise. */
const usualError = 3

const noExiftool = await exiftoolProblem()

/** What each photo should look like, at one size: worked out once for all runs. */
const wantedAt = new Map<string, ReturnType<typeof wanted>>()

async function wanted(right: string, size: { width: number; height: number }) {
  const [{ autoOrient }, samples] = await Promise.all([sharp(right).metadata(), render(right, size)])
  return { shape: autoOrient.width / autoOrient.height, samples }
}

function wantedOf(name: string, decode: unknown, size: { width: number; height: number }) {
  const key = `${name} ${size.width}x${size.height}`
  const known = wantedAt.get(key) ?? wanted(decode ? decodedFoundPhotoPath(name) : foundPhotoPath(name), size)
  wantedAt.set(key, known)
  return known
}

for (const [run, how] of Object.entries(runs) as [Run, (typeof runs)[Run]][]) {
  const problem = await missingBrowser(how.browser ?? 'chromium')
  describe.skipIf(problem || foundPhotos.length === 0)(
    `${run}${problem ? ` (skipped: ${problem})` : ''}`,
    () => {
      let out: string
      let report: PrepReport
      beforeAll(async () => {
        out = await mkdtemp(join(tmpdir(), 'postfit-found-photos-'))
        const options = { type: 'IMAGE', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' }
        report = await prep({
          files: foundPhotos.map(({ name }) => foundPhotoPath(name)),
          options,
          out,
          ...how,
        })
      }, 600_000)
      afterAll(() => rm(out, { recursive: true, force: true }))

      const reported = (name: string): PrepFileReport =>
        report.files[foundPhotos.findIndex((one) => one.name === name)] as PrepFileReport
      const outputOf = (name: string): string => {
        const { output, error } = reported(name)
        if (!output)
          throw new Error(`There is no output of ${name}: ${error?.message ?? codes(name).join(', ')}`)
        return join(out, output.name)
      }
      const codes = (name: string): string[] =>
        report.issues.filter((one) => one.file === name && one.severity === 'error').map(({ code }) => code)

      it.each([...foundPhotos])('$name: $what', async (photo) => {
        const { name, decode, error: max = usualError } = photo
        const refusal = refusalIn(run, photo)
        if (refusal) {
          expect(reported(name).output).toBeNull()
          expect([reported(name).error?.code, ...codes(name)]).toContain(refusal)
          return
        }
        const { width = 0, height = 0, ...rest } = await sharp(outputOf(name)).metadata()
        expect(rest).toMatchObject({ space: expect.stringMatching(/srgb|b-w/), hasAlpha: false })
        const [found, { shape, samples }, { violations }] = await Promise.all([
          render(outputOf(name), { width, height }),
          wantedOf(name, decode, { width, height }),
          judgePhoto(name, outputOf(name)),
        ])
        expect(width / height).toBeCloseTo(shape, 1)
        expect(meanAbsoluteError(found, samples)).toBeLessThan(max)
        expect(violations).toEqual([])
      })

      it.skipIf(noExiftool)('leaves no metadata, as ExifTool sees it', async () => {
        const outputs = foundPhotos
          .filter(({ name }) => reported(name).output)
          .map(({ name }) => outputOf(name))
        const left = await metadataLeft(outputs)
        expect(new Map([...left].filter(([, tags]) => tags.length > 0))).toEqual(new Map())
      })
    },
  )
}

function refusalIn(run: Run, { refused }: FoundPhoto): string | undefined {
  return typeof refused === 'object' ? refused[run] : refused
}
