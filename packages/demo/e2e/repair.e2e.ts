import sharp from 'sharp'
import { screenshotPng, transparentPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { fitted, pixelDistance, rendering } from './pixel-distance.ts'
import { expect, test } from './test.ts'

/**
 * The mean distance of a channel from sharp's rendering, of 255. Measured: 0.46 for the screenshot and 0.29 for the
 * transparent one (sharp's own JPEG at the same quality: 0.69 and 0.43), while a background that is off by 5 levels is
 * 2.6 away, and a black one 108.
 */
const mostDistance = 1

const png = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })

test('a PNG is named as refused, comes out as a faithful JPEG, and is accepted', async ({ page, watch }) => {
  const composer = new Composer(page)
  const original = await screenshotPng()
  await dropFiles(page, [png('launch.png', original)])

  const file = composer.file('launch.png')
  await expect(file).toContainText('TikTok would refuse it')
  const issues = file.getByRole('list', { name: 'Issues of launch.png' })
  await expect(issues).toContainText(/Will be converted to JPEG: TikTok takes no PNG\..*Will be scaled down/)
  await expect(file.getByText('This photo is 2560 × 1440 pixels.')).toBeHidden()
  await file.getByText('Details', { exact: true }).click()
  await expect(file.getByText('This photo is 2560 × 1440 pixels.')).toBeVisible()
  await expect(composer.announcement).toContainText(/launch\.png: .*\bPNG\b/)
  await expect(file).toContainText('Scale it down to 1920 × 1080 pixels')

  await composer.prepare.click()
  await expect(file).toContainText('Ready to post')
  await expect(file.getByRole('figure', { name: 'Before' })).toContainText(/PNG.*2560 × 1440/)
  await expect(file.getByRole('figure', { name: 'After' })).toContainText(/JPEG.*1920 × 1080/)
  await expect(file).toContainText('No issue is left')
  // The other tests conclude from silence that nothing was fetched: this one shows that it would be heard.
  await expect.poll(() => watch.requested(/worker.*\.js$/)).toHaveLength(1)
  await expect.poll(() => watch.requested(/\.wasm$/).length).toBeGreaterThan(0)

  const { name, bytes } = await composer.save(file)
  expect(name).toBe('launch.jpg')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...fitted, channels: 3 })
  expect(await pixelDistance(bytes, await rendering(original, '#ffffff'))).toBeLessThan(mostDistance)

  await composer.caption.fill('Launch day')
  await composer.privacy.selectOption({ label: 'Everyone' })
  await expect(page.getByRole('region', { name: 'What is sent' })).toContainText('"text": "Launch day"')
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect(composer.answer).toContainText('TikTok is reviewing it')
  await expect(composer.answer).toContainText(/https:.*\/photo\/\d+/)
  await expect(composer.announcement).toContainText('Accepted')
})

test('a transparent PNG is laid on white', async ({ page }) => {
  const composer = new Composer(page)
  const original = await transparentPng()
  await dropFiles(page, [png('sticker.png', original)])
  const file = composer.file('sticker.png')
  await expect(file).toContainText('Lay what is transparent on white')
  await composer.prepare.click()
  await expect(file).toContainText('Ready to post')

  const { bytes } = await composer.save(file)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...fitted, channels: 3 })
  expect(await pixelDistance(bytes, await rendering(original, '#ffffff'))).toBeLessThan(mostDistance)
  // What the bound is worth: a slightly wrong background already breaks it.
  expect(await pixelDistance(bytes, await rendering(original, '#fafafa'))).toBeGreaterThan(mostDistance)
})

test('the API refuses the same PNG, from the page and directly', async ({ page, request, watch }) => {
  watch.expectRefusals(1)
  const composer = new Composer(page)
  const file = png('launch.png', await screenshotPng())
  await dropFiles(page, [file])
  const card = composer.file('launch.png')
  await card.getByRole('button', { name: 'What would the API say to the original?' }).click()
  await expect(card).toContainText('The API refuses the original launch.png')
  await expect(card).toContainText('HTTP 400')
  await expect(card).toContainText('unsupported_file_format: launch.png breaks photo-format')
  await expect(composer.announcement).toContainText('The API refuses the original launch.png')

  const direct = await request.post('api/v1/upload', { multipart: { teamId: 'demo-team', file } })
  expect(direct.status()).toBe(400)
  expect(await direct.json()).toMatchObject({ message: expect.stringContaining('unsupported_file_format') })
})
