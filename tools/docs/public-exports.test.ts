import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publicExports } from './public-exports.ts'

const top = join(import.meta.dirname, '../..')

/** The source of every entry that a package exports. */
function entries(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'))
  return Object.values<string | { 'postfit-source'?: string }>(exports).flatMap((target) => {
    const source = typeof target === 'string' ? undefined : target['postfit-source']
    return source ? [join(top, folder, source)] : []
  })
}

describe.each(['packages/core', 'packages/worker', 'packages/heic'])('%s', (folder) => {
  it.each(entries(folder))('documents everything that %s exports', (entry) => {
    const all = publicExports(entry)
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter(({ documented }) => !documented)).toEqual([])
  })
})
