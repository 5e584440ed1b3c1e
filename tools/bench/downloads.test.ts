import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { buildPackages } from '@postfit/build'
import { photoPath } from '@postfit/fixtures'
import { beforeAll, expect, it } from 'vitest'
import { buildPage } from './browser/build-page.ts'
import { startPageServer } from './browser/page-server.ts'
import { benchDownloads } from './downloads.ts'
import { postKinds } from './posts.ts'
import type { DownloadRow } from './report/bench-report.ts'

/** The parts that only some posts need, for each kind; and kB of all that is fetched, gzip, at most. */
const allowed: Readonly<Record<string, { parts: RegExp; kB: number }>> = {
  'compliant JPEG': { parts: /^$/, kB: 34 },
  'JPEG with a place in it': { parts: /^worker\.js$/, kB: 87 },
  'large JPEG': { parts: /^(worker\.js|jpeg-(de|en)coder_simd\.wasm|scale_simd\.wasm)$/, kB: 81 },
  'CMYK JPEG': {
    parts: /^(worker\.js|jpeg-encoder_simd\.wasm|scale_simd\.wasm|pdf\.image_decoders\.min\.js)$/,
    kB: 109,
  },
  'PNG screenshot': { parts: /^(worker\.js|jpeg-encoder_simd\.wasm|scale_simd\.wasm)$/, kB: 81 },
  'WebP to be turned': { parts: /^(worker\.js|jpeg-encoder_simd\.wasm)$/, kB: 85 },
  AVIF: { parts: /^(worker\.js|jpeg-encoder_simd\.wasm)$/, kB: 86 },
  HEIC: { parts: /^(worker\.js|jpeg-encoder_simd\.wasm|decoder\.js)$/, kB: 781 },
  'JPEG XL': {
    parts: /^(worker\.js|emscripten-factories\.js|jpeg-encoder_simd\.wasm|jxl_dec\.wasm)$/,
    kB: 412,
  },
}
const kinds = postKinds({ path: photoPath('oversized.jpg') })

let rows: readonly DownloadRow[]
beforeAll(async () => {
  await buildPackages(() => {})
  const folder = await mkdtemp(join(tmpdir(), 'postfit-downloads-'))
  const browser = await launchChromium()
  try {
    await buildPage(join(import.meta.dirname, 'page'), folder)
    await using server = await startPageServer(folder, new Map(kinds.map(({ name, path }) => [name, path])))
    rows = await benchDownloads(browser, server, kinds)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}, 180_000)

it.each(kinds.map(({ kind }) => kind))('%s: nothing is fetched that it does not need', (kind) => {
  const { files } = rows.find((row) => row.kind === kind) as DownloadRow
  const parts = files
    .map(({ name }) => name)
    .filter((name) => /\.wasm$|^(worker|emscripten-factories|decoder|pdf\..*)\.js$/.test(name))
  for (const part of parts) expect(part).toMatch(allowed[kind]?.parts as RegExp)
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  expect(files.reduce((sum, { gzip }) => sum + gzip, 0) / 1000).toBeLessThan(allowed[kind]?.kB as number)
})
