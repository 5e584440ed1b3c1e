import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledLicences } from './bundled-licences.ts'
import { buildPackages } from './index.ts'
import { builtPackages } from './packages.ts'

const top = join(import.meta.dirname, '../..')

beforeAll(() => buildPackages())

it('finds what is bundled', async () => {
  const names = (await bundledLicences(join(top, 'packages/worker'))).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['@jsquash/webp', 'comlink', 'mediabunny', 'pdfjs-dist']))
  expect(names).not.toContain('sharp')
  expect(await bundledLicences(join(top, 'packages/react'))).toEqual([])
})

describe.each(builtPackages)('$name', async ({ folder }) => {
  const licences = await bundledLicences(join(top, folder))

  it.skipIf(licences.length === 0)(
    'names all that is bundled in its NOTICE, and brings the licences along',
    async () => {
      const notice = await readFile(join(top, folder, 'NOTICE'), 'utf8')
      const texts = await readFile(join(top, folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
      for (const { name, licence, texts: own } of licences) {
        expect(notice).toContain(name)
        expect(licence).toMatch(/^(?:Apache-2\.0|MIT|MPL-2\.0|BSD-[23]-Clause|LGPL-.+)$/)
        expect(own.length, `licence texts of ${name}`).toBeGreaterThan(0)
        for (const text of own) expect(texts).toContain(text.trim())
      }
    },
  )
})
