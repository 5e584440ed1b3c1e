import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartupCache } from './startup-cache.ts'

describe('StartupCache', () => {
  let folder: string
  let cache: StartupCache
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postfit-startup-cache-test-'))
    cache = new StartupCache(join(folder, 'kept', 'cache'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** A profile as Firefox leaves it. */
  async function profileOf(version: string, scripts: string): Promise<string> {
    const profile = await mkdtemp(join(folder, 'profile-'))
    await mkdir(join(profile, 'startupCache'))
    await writeFile(join(profile, 'compatibility.ini'), version)
    await writeFile(join(profile, 'startupCache', 'scriptCache.bin'), scripts)
    await writeFile(join(profile, 'cookies.sqlite'), 'crumbs')
    return profile
  }

  /** What a new profile is filled with. */
  async function filled(): Promise<Record<string, string>> {
    const profile = await mkdtemp(join(folder, 'profile-'))
    await cache.fill(profile)
    const names = (await readdir(profile, { recursive: true })).filter((name) => /\./.test(name))
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(profile, name), 'utf8')])),
    )
  }

  it('hands compiled scripts to the next profile, and nothing else', async () => {
    await cache.keep(await profileOf('153', 'compiled'))
    expect(await filled()).toEqual({
      'compatibility.ini': '153',
      [join('startupCache', 'scriptCache.bin')]: 'compiled',
    })
  })

  it('leaves a profile empty when there are none', async () => {
    expect(await filled()).toEqual({})
  })

  it('keeps those of another Firefox in their place, and of the same one the first', async () => {
    await cache.keep(await profileOf('153', 'first'))
    await cache.keep(await profileOf('153', 'second'))
    expect(Object.values(await filled())).toEqual(['153', 'first'])
    await cache.keep(await profileOf('154', 'third'))
    expect(Object.values(await filled())).toEqual(['154', 'third'])
    expect(await readdir(join(folder, 'kept'))).toEqual(['cache'])
  })

  it('keeps what it has when a profile has none', async () => {
    await cache.keep(await profileOf('153', 'compiled'))
    await cache.keep(await mkdtemp(join(folder, 'profile-')))
    expect(Object.values(await filled())).toEqual(['153', 'compiled'])
    expect(await readdir(join(folder, 'kept'))).toEqual(['cache'])
  })
})
