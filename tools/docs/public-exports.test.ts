import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportedDeclarations } from './reference/exported-declarations.ts'
import { publicEntries, publishedPackages } from './reference/public-entries.ts'

describe.each(publishedPackages)('%s', (folder) => {
  it.each(publicEntries(folder))('documents everything that $specifier exports', ({ source }) => {
    const all = exportedDeclarations(source)
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter(({ docstring }) => !docstring?.text).map(({ name }) => name)).toEqual([])
  })
})

it('reads what is passed on, overloads, members and their docstrings', () => {
  const [entry] = publicEntries('packages/worker')
  const worker = exportedDeclarations(join(entry?.source ?? ''))
  const preparer = worker.find(({ name }) => name === 'Preparer')
  expect(preparer?.code).toEqual(['interface Preparer extends Disposable'])
  expect(preparer?.members.map(({ name }) => name)).toEqual([
    ...['prepare', 'warm', 'frames', 'cover', 'forecastSeconds', 'dispose'],
  ])
  const cover = preparer?.members.find(({ name }) => name === 'cover')?.docstring
  expect(cover?.params).toEqual([
    {
      name: 'offset',
      text: "milliseconds from the video's start, like `thumbnailOffset`; after its end, the last frame is taken",
    },
  ])
  expect(cover?.throws[0]).toMatch(/^PostfitError when the file is no video/)
})
