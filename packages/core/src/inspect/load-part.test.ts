import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { loadPart, PartMissing } from './load-part.ts'

describe('a part that is loaded on need', () => {
  it('is asked for once more where it could not be had', async () => {
    const load = vi.fn(async () => 'part')
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await loadPart(load)).toBe('part')
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is said to be missing after that', async () => {
    const cause = new TypeError('Failed to fetch')
    const load = vi.fn(() => Promise.reject(cause))
    const error = await loadPart(load).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PartMissing)
    expect((error as Error).cause).toBe(cause)
    expect(load).toHaveBeenCalledTimes(2)
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
