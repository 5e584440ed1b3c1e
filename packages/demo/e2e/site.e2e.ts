import { screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test('the page is sent with a strict policy', async ({ request }) => {
  const headers = (await request.get('./')).headers()
  expect(headers['content-type']).toContain('text/html')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']?.split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "style-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ])
  expect((await request.get('no-such-file')).status()).toBe(404)
})

test('every file is sent with its own type', async ({ page, watch }) => {
  const composer = new Composer(page)
  await dropFiles(page, [
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
  ])
  await composer.prepare.click()
  await expect(composer.file('launch.png')).toContainText('Ready to post')
  expect(new Set(watch.types(/\.css$/))).toEqual(new Set(['text/css; charset=utf-8']))
  expect(new Set(watch.types(/\.js$/))).toEqual(new Set(['text/javascript; charset=utf-8']))
  expect(new Set(watch.types(/\.wasm$/))).toEqual(new Set(['application/wasm']))
})
