import { Buffer } from 'node:buffer'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { Composer } from './composer.ts'
import { expect, test } from './test.ts'

const compliant = new URL('../../../fixtures/videos/compliant.mp4', import.meta.url)

/** Bytes of padding: enough for an upload in parts, of which there are two. */
const padding = 91_000_000

test('a large video is uploaded in parts, and after a stop only what is missing is sent', async ({
  page,
  watch,
}, testInfo) => {
  watch.expectTrouble(/^failed: .*\/storage\/.*\/2 net::ERR_ABORTED/)
  // 91 MB are written, judged and sent.
  test.setTimeout(120_000)
  const composer = new Composer(page)
  // A free box (ISO 14496-12, 8.1.2) at the end: nothing is played of it.
  const video = await readFile(compliant)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(padding)
  header.write('free', 4)
  const path = testInfo.outputPath('long.mp4')
  await writeFile(path, Buffer.concat([video, header]))
  await truncate(path, video.length + padding)

  // Only the second part is stopped on its way, once. Not by `page.route`, which would take the bytes of all through itself.
  const network = await page.context().newCDPSession(page)
  let seen = 0
  network.on('Fetch.requestPaused', ({ requestId }) => {
    if (++seen > 1) network.send('Fetch.continueRequest', { requestId })
  })
  await network.send('Fetch.enable', { patterns: [{ urlPattern: '*/upload/multipart/storage/*/2' }] })
  await composer.picker.setInputFiles(path)
  await composer.prepare.click()
  await composer.privacy.selectOption('Everyone')
  await composer.post.click()
  await expect.poll(() => seen).toBe(1)
  await page.getByRole('button', { name: 'Stop the upload' }).click()
  await page.getByRole('button', { name: 'Go on posting' }).click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect.poll(() => watch.requested(/\/storage\/[^/]+\/2$/)).toHaveLength(2)
  expect(watch.requested(/\/storage\/[^/]+\/1$/)).toHaveLength(1)
})
