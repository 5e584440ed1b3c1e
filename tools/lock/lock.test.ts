import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './index.ts'

describe('withLock', () => {
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postfit-lock-test-'))
    path = join(folder, 'lock')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('lets one at a time in, and tells the others that they wait', async () => {
    let inside = 0
    let max = 0
    let waiting = 0
    const work = async () => {
      max = Math.max(max, ++inside)
      await delay(20)
      inside--
    }
    const options = { interval: 5, onWait: () => void waiting++ }
    await Promise.all(Array.from({ length: 4 }, () => withLock(path, work, options)))
    expect(max).toBe(1)
    expect(waiting).toBe(3)
    expect(await readdir(folder)).toEqual([])
  })

  it('lets the next one in after a failure', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke')
    expect(await withLock(path, async () => 'in')).toBe('in')
  })

  it('breaks the lock of a process that died', async () => {
    await mkdir(path)
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(path, longAgo, longAgo)
    let inside = 0
    let max = 0
    const work = async () => {
      max = Math.max(max, ++inside)
      await delay(20)
      inside--
    }
    await Promise.all([withLock(path, work, { interval: 5 }), withLock(path, work, { interval: 5 })])
    expect(max).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('does not break the lock of a slow holder that is alive', async () => {
    const options = { interval: 10, staleAfter: 1000 }
    const order: string[] = []
    const slow = withLock(
      path,
      async () => {
        await delay(1500)
        order.push('slow')
      },
      options,
    )
    await delay(20)
    await withLock(path, async () => void order.push('next'), options)
    await slow
    expect(order).toEqual(['slow', 'next'])
  })
})
