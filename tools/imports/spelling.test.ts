import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFiles, top } from './source-files.ts'
import { misspelled } from './spelling.ts'

it('names of files, and names in them, are spelled as the platform spells them', () => {
  // This file is full of examples.
  const others = sourceFiles().filter((path) => path !== 'tools/imports/spelling.test.ts')
  const found = others.flatMap((path) => [
    ...misspelled(`const ${basename(path).replaceAll(/\W/g, '_')}`),
    ...misspelled(readFileSync(join(top, path), 'utf8')).map((name) => `${name} in ${path}`),
  ])
  expect(found).toEqual([])
})

it.each([
  ['export const meanColour = 1', ['meanColour']],
  ['export function greyOf(pixel: number): number {}', ['greyOf']],
  ['interface Facts {\n  readonly colourModel?: string\n}', ['colourModel']],
  ['class Picture {\n  async colours(): Promise<void> {}\n}', ['colours']],
  ["const color = 'a grey colour' // a colour\n/** grey: as in print */", []],
])('finds in %j', (source, expected) => {
  expect(misspelled(source)).toEqual(expected)
})
