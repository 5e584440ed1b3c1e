import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { assetNames } from '../../packages/worker/src/assets/asset-urls.ts'
import { buildPackages } from './index.ts'

const dist = join(import.meta.dirname, '../../packages/worker/dist')

beforeAll(() => buildPackages())

it('publishes each file that the client names, and none of their kinds that it does not', async () => {
  const files = await readdir(dist)
  const assets = files.filter((name) =>
    /^(?:worker|video|prores-decoder|rare-decoders|emscripten-factories)\.js$|\.wasm$|\.min\.js$/.test(name),
  )
  expect(assets.sort()).toEqual([...assetNames].sort())
})

it('has not the scaler for pixel art that the codecs bring along', async () => {
  expect((await readdir(dist)).filter((name) => /hqx/.test(name))).toEqual([])
  expect(await readFile(join(dist, 'worker.js'), 'utf8')).not.toMatch(/hqx/)
})

it('names each of them in the form that bundlers know', async () => {
  const names = (await readdir(dist)).filter((name) => name.endsWith('.js') && !assetNames.includes(name))
  const scripts = await Promise.all(names.map((name) => readFile(join(dist, name), 'utf8')))
  for (const name of assetNames) expect(scripts.join('')).toContain(`new URL("./${name}", import.meta.url)`)
})

it('holds no binary data as raw bytes in a script, at which Parcel fails', async () => {
  const names = (await readdir(dist)).filter((name) => name.endsWith('.js'))
  for (const name of names) expect((await readFile(join(dist, name))).includes(0), name).toBe(false)
})
