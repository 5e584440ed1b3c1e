import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { loadPart, PartMissing, withExport } from './load-part.ts'

describe('a part that is loaded on need', () => {
  it('is asked for once more where it could not be had', async () => {
    const part = { inspectPng: () => null }
    const load = vi.fn(async () => part)
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await loadPart(load, 'inspectPng')).toBe(part)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is said to be missing after that', async () => {
    const cause = new TypeError('Failed to fetch')
    const load = vi.fn((): Promise<{ inspectPng: unknown }> => Promise.reject(cause))
    const error = await loadPart(load, 'inspectPng').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PartMissing)
    expect((error as Error).cause).toBe(cause)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is found in what bundlers make of it', () => {
    const module = { inspectPng: () => null, other: 1 }
    expect(withExport(module, 'inspectPng')).toBe(module)
    // Rolldown: `export { inspectPng as n, png_exports as t }`
    expect(withExport({ n: module.inspectPng, t: module }, 'inspectPng')).toBe(module)
    // A script that is no module, or that of another version after a deployment, has nothing of it.
    expect(withExport({}, 'inspectPng')).toBeUndefined()
    expect(withExport({ n: module.inspectPng, t: null, m: 'inspectPng' }, 'inspectPng')).toBeUndefined()
  })

  it('is loaded by nothing else', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    const bare = sources
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('load-part.ts'))
      .filter((name) => /await import\(/.test(readFileSync(join(import.meta.dirname, name), 'utf8')))
    expect(sources.length).toBeGreaterThan(20)
    expect(bare).toEqual([])
  })
})
