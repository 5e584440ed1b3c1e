import type { Locator, Page } from '@playwright/test'
import { readVideo } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import sharp from 'sharp'
import { compliantJpeg, screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

const name = 'launch-day.mov'

/** The sample video: four scenes of three seconds, each in a colour of its own. */
async function addSampleVideo(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Try with a sample video' }).click()
  return new Composer(page).file(name)
}

/** Drags the end of a cut, which is at the end of the film, to a share of its width. */
async function dragEnd(page: Page, video: Locator, share: number): Promise<void> {
  const film = video.locator('.film--cut')
  await film.hover()
  const { x, y, width, height } = (await film.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * share, y + height / 2, { steps: 5 })
  await page.mouse.up()
}

/** The mean of each channel of a picture as the page shows it, 0 to 255. */
async function meanColor(picture: Locator): Promise<number[]> {
  const { channels } = await sharp(await picture.screenshot()).stats()
  return channels.map(({ mean }) => mean)
}

test('a video is cut with consent, gets a cover frame, and is posted', async ({ page }) => {
  const composer = new Composer(page)
  const video = await addSampleVideo(page)
  await expect(video.getByRole('img', { name: `The video ${name}` })).toBeVisible()
  await expect(video).toContainText('720 × 1280')
  await expect(video).toContainText('0:12.0')
  await expect(video).toContainText('H.264, AAC')
  await expect(video).toContainText('the place it was taken (GPS)')
  await expect(video).toContainText('Will be repaired')

  // Too long for this account: nothing is cut before somebody says so.
  await page.getByRole('combobox', { name: 'Try it as' }).selectOption('An account for videos up to 10 s')
  await expect(video).toContainText('Needs your decision')
  await expect(video).not.toContainText('Keep it from')
  await video.getByRole('button', { name: 'Cut it to 0:10.0' }).click()
  await expect(video).toContainText('Keep it from 0 s to 10 s')
  const start = video.getByRole('slider', { name: 'Start of' })
  const end = video.getByRole('slider', { name: 'End of' })
  for (let second = 0; second < 3; second++) await start.press('PageUp')
  await end.press('Shift+ArrowLeft')
  await expect(start).toHaveAttribute('aria-valuetext', '0:03.0')
  await expect(end).toHaveAttribute('aria-valuetext', '0:09.0')
  await expect(video).toContainText('0:06.0 of at most 0:10.0')

  // The cover is within what is kept; its picture is that very frame.
  const cover = video.getByRole('slider', { name: 'Cover frame of' })
  await expect(cover).toHaveAttribute('aria-valuetext', '0:03.0')
  const picture = video.getByRole('img', { name: 'The cover of' })
  for (let second = 0; second < 4; second++) await cover.press('PageUp')
  await expect(cover).toHaveAttribute('aria-valuetext', '0:07.0')
  // The third scene is red, the one before it green.
  await expect.poll(async () => (await meanColor(picture))[0]).toBeGreaterThan(120)

  await composer.prepare.click()
  await expect(video).toContainText('Ready to post')
  const { name: saved, bytes } = await composer.save(video)
  expect(saved).toBe('launch-day.mp4')
  const verdict = await judgeFile({ name: saved, bytes })
  expect(verdict.violations).toEqual([])
  expect(verdict.media).toMatchObject({ kind: 'video', video: { width: 720, height: 1280 } })
  const duration = verdict.media.kind === 'video' ? verdict.media.video.duration : 0
  expect(Math.abs(duration - 6)).toBeLessThan(0.1)

  await composer.privacy.selectOption({ label: 'Everyone' })
  const sent = page.getByRole('region', { name: 'What is sent' })
  await expect(sent).toContainText('"type": "VIDEO"')
  await expect(sent).toContainText('"thumbnailOffset": 4000')
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect(composer.answer).toContainText(/https:.*\/video\/\d+/)
})

test('a photo of one’s own is the cover, repaired and uploaded with the video', async ({ page, watch }) => {
  const composer = new Composer(page)
  const video = await addSampleVideo(page)
  const input = video.getByLabel('Use a photo of your own')
  const text = { name: 'cover.txt', mimeType: 'text/plain', buffer: Buffer.from('no photo') }
  await input.setInputFiles([text])
  await expect(video.getByRole('alert')).toContainText('cover.txt cannot be a cover')
  const png = await screenshotPng(2560, 1440)
  await input.setInputFiles([{ name: 'cover.png', mimeType: 'image/png', buffer: png }])
  await expect(video).toContainText('cover.jpg is the cover')
  await composer.prepare.click()
  await expect(video).toContainText('Ready to post')
  await composer.privacy.selectOption({ label: 'Everyone' })
  const sent = page.getByRole('region', { name: 'What is sent' })
  await expect(sent).toContainText('"thumbnail": "(address of cover.jpg)"')
  await expect(sent).not.toContainText('thumbnailOffset')
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect(sent).toContainText(/"thumbnail": "https:/)
  await expect.poll(() => watch.requested(/\/api\/v1\/upload$/)).toHaveLength(2)
})

test('the preview plays the part that is kept, behind its cover', async ({ page }) => {
  const video = await addSampleVideo(page)
  const player = page.getByRole('region', { name: 'Preview' }).locator('video')
  await expect(player).toHaveAttribute('poster', /^blob:/)
  for (let second = 0; second < 9; second++) {
    await video.getByRole('slider', { name: 'Start of' }).press('PageUp')
  }
  await page.getByRole('button', { name: 'Play the video' }).click()
  await expect
    .poll(() => player.evaluate((media: HTMLVideoElement) => media.currentTime))
    .toBeGreaterThan(9.3)
  await page.getByRole('button', { name: 'Pause the video' }).click()
  await expect(page.getByRole('button', { name: 'Play the video' })).toBeVisible()
  await expect.poll(() => player.evaluate((media: HTMLVideoElement) => media.paused)).toBe(true)
})

test('a video that is ready needs a decision when another account allows less', async ({ page }) => {
  const composer = new Composer(page)
  const video = await addSampleVideo(page)
  await composer.prepare.click()
  await expect(video).toContainText('Ready to post')
  await composer.privacy.selectOption('Everyone')
  await expect(composer.post).toBeEnabled()
  await page.getByRole('combobox', { name: 'Try it as' }).selectOption('An account for videos up to 10 s')
  await composer.privacy.selectOption('Everyone')
  await expect(composer.post).toBeDisabled()
  await expect(video).toContainText('Needs your decision')
  await expect(page.getByText(`${name} needs your decision`)).toBeVisible()
  await video.getByRole('button', { name: 'Cut it to 0:10.0' }).click()
  await composer.prepare.click()
  await expect(composer.post).toBeEnabled()
})

test('the handles of a cut are dragged', async ({ page }) => {
  const video = await addSampleVideo(page)
  // Nothing moves any more once it is judged.
  await expect(video).toContainText('Will be repaired')
  await dragEnd(page, video, 0.5)
  await expect(video).toContainText(/0:0[56]\.\d of at most/)
  await video.getByRole('button', { name: 'Keep all of it' }).click()
  await expect(video).toContainText('0:12.0 of at most 10:00.0')
})

test('what was chosen for a video is undone, step by step, and comes back with it', async ({ page }) => {
  const composer = new Composer(page)
  const video = await addSampleVideo(page)
  await expect(video).toContainText('Will be repaired')
  const start = video.getByRole('slider', { name: 'Start of' })
  const end = video.getByRole('slider', { name: 'End of' })
  const cover = video.getByRole('slider', { name: 'Cover frame of' })
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeDisabled()
  await start.press('PageUp')
  await start.press('PageUp')
  for (let second = 0; second < 5; second++) await cover.press('PageUp')
  await expect(cover).toHaveAttribute('aria-valuetext', '0:07.0')

  // Of a drag all is taken back at once.
  await dragEnd(page, video, 0.75)
  await expect(end).not.toHaveAttribute('aria-valuetext', '0:12.0')
  await undo.click()
  await expect(end).toHaveAttribute('aria-valuetext', '0:12.0')
  await expect(cover).toHaveAttribute('aria-valuetext', '0:07.0')

  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await expect(video).toBeHidden()
  await undo.click()
  await expect(start).toHaveAttribute('aria-valuetext', '0:02.0')
  await expect(cover).toHaveAttribute('aria-valuetext', '0:07.0')

  await composer.prepare.click()
  await expect(video).toContainText('Ready to post')
  for (let second = 0; second < 5; second++) await undo.click()
  await expect(cover).toHaveAttribute('aria-valuetext', '0:02.0')
  // Another cover needs no other file; another cut does.
  await expect(video).toContainText('Ready to post')
  await undo.click()
  await expect(start).toHaveAttribute('aria-valuetext', '0:01.0')
  await expect(video).toContainText('Will be repaired')
  await undo.click()
  await expect(start).toHaveAttribute('aria-valuetext', '0:00.0')
  await expect(undo).toBeDisabled()
})

test('photos beside a video are refused in plain words, with both ways out', async ({ page }) => {
  const composer = new Composer(page)
  await addSampleVideo(page)
  const photos = [{ name: 'team.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg() }]
  await dropFiles(page, photos)
  await expect(page.getByText('A post is either photos or one video.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep the 1 photo' }).click()
  await expect(composer.file(name)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: `Keep only ${name}` }).click()
  await expect(composer.file('team.jpg')).toBeHidden()
  await expect(page.getByText('A post is either photos or one video.')).toBeHidden()
})

test('a smaller video is offered with its size, and with how long that takes on this machine', async ({
  page,
}) => {
  // As large as a video of a high bitrate: with a box behind it that no player reads.
  const box = Buffer.alloc(6_000_000)
  box.writeUInt32BE(box.length)
  box.write('free', 4)
  const buffer = Buffer.concat([await readVideo('compliant.mp4'), box])
  await dropFiles(page, [{ name: 'large.mp4', mimeType: 'video/mp4', buffer }])
  const video = new Composer(page).file('large.mp4')
  await video.getByText('Shape · Size').click()
  const option = video.locator('option[value="smaller"]')
  await expect(option).toHaveText(/^Smaller, about .*B/)
  await expect(option).toHaveText(/B · \d+ sec$/)
})
