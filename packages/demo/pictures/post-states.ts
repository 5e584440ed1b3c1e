import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { rarePhotoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { compliantJpeg, screenshotPng, transparentPng } from '../samples/sample-files.ts'
import { sampleVideo } from '../samples/sample-video.ts'
import { screenshotSvg } from '../samples/screenshot-svg.ts'
import type { PictureFile } from './picture-file.ts'

/** What a post screen can look like, and how it comes to that. */
export interface PostState {
  readonly name: string
  /** What is seen, for the page that shows it. */
  readonly shows: string
  readonly reach: (screen: Screen) => Promise<void>
}

/** A post screen that states are reached on. */
export interface Screen {
  readonly page: Page
  add(...files: readonly PictureFile[]): Promise<void>
  /** Waits until something is in the element. */
  see(selector: string): Promise<void>
  /** Prepares all files, to the end. */
  prepare(): Promise<void>
  choose(choices: Readonly<Record<string, unknown>>): Promise<void>
}

const harbour: PictureFile = {
  name: 'harbour.jpg',
  mimeType: 'image/jpeg',
  bytes: () =>
    sharp(Buffer.from(screenshotSvg(3000, 2000, 'opaque')))
      .removeAlpha()
      .withExif({
        IFD0: { Make: 'Postfit', Model: 'Sample' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 32/1 30/1' },
      })
      .jpeg({ quality: 85 })
      .toBuffer(),
}
const dashboard: PictureFile = { name: 'launch-dashboard.png', mimeType: 'image/png', bytes: screenshotPng }
const sticker: PictureFile = {
  name: 'sticker.png',
  mimeType: 'image/png',
  bytes: () => transparentPng(1200, 1200),
}
export const team: PictureFile = { name: 'team.jpg', mimeType: 'image/jpeg', bytes: compliantJpeg }
export const film: PictureFile = { name: 'launch-day.mov', mimeType: 'video/quicktime', bytes: sampleVideo }
const brief: PictureFile = {
  name: 'launch-brief.pdf',
  mimeType: 'application/pdf',
  bytes: async () => Buffer.from('%PDF-1.7 and no photo'),
}
const phone: PictureFile = {
  name: 'IMG_0001.HEIC',
  mimeType: 'image/heic',
  bytes: () => readFile(rarePhotoPath('still.heic')),
}
const caption =
  'Our new dashboard is live. Made by hand in Hamburg, packed today. #launch #dashboard @mara.makes'

/** Leaves what the page asks for unanswered: what waits for it stays as it is. */
const neverAnswer = (page: Page, address: RegExp) => page.route(address, () => new Promise(() => {}))

export const postStates: readonly PostState[] = [
  { name: 'empty', shows: 'Nothing is added yet.', reach: async ({ see }) => see('.drop-zone') },
  {
    name: 'judged',
    shows: 'Files are added: one fits, two will be repaired, one cannot be posted.',
    reach: async ({ add, see, choose }) => {
      await add(team, dashboard, phone, brief)
      await choose({ caption })
      await see('.file--error')
    },
  },
  {
    name: 'many',
    shows: 'More than six files are rows, and one is open.',
    reach: async ({ page, add, see }) => {
      await add(team, dashboard, harbour, sticker, phone, brief, team, harbour)
      await see('.file--row:nth-child(8) .standing--warning')
      await page.locator('.file__toggle').nth(1).click()
    },
  },
  {
    name: 'preparing',
    shows: 'Files are being prepared.',
    reach: async ({ page, add, see }) => {
      await neverAnswer(page, /\.wasm$/)
      await add(team, dashboard, harbour)
      await see('.file:nth-child(3) .standing--warning')
      await page.getByRole('button', { name: /3/ }).last().click()
      await see('.progress__words')
    },
  },
  {
    name: 'ready',
    shows: 'Files are prepared: before and after, and what was saved.',
    reach: async ({ page, add, choose, prepare, see }) => {
      await add(dashboard, harbour)
      await choose({ caption, privacy: 'PUBLIC_TO_EVERYONE', allowComments: true })
      await prepare()
      await page.locator('.comparison__toggle').first().click()
      await see('.slider__before')
    },
  },
  {
    name: 'refused',
    shows: 'A file cannot be posted, and is to be left out.',
    reach: async ({ add, choose, prepare, see }) => {
      await add(team, brief)
      await choose({ caption })
      await prepare()
      await see('.answer--error')
    },
  },
  {
    name: 'crop',
    shows: 'A photo is cut to a shape; the phone shows it at once.',
    reach: async ({ page, add, see }) => {
      await add(harbour)
      await see('.choices')
      await page.locator('.choices summary').click()
      await page.locator('.choices select').nth(1).selectOption('crop')
      await page.locator('.crop').focus()
      for (let press = 0; press < 3; press++) await page.keyboard.press('PageDown')
    },
  },
  {
    name: 'video',
    shows: 'A video: which part is posted, its cover, and on what it is laid.',
    reach: async ({ page, add, see, choose }) => {
      await add(film)
      await choose({ caption })
      await see('.film__frames span:last-child img')
      await page.locator('.choices summary').click()
      await page.locator('.choices select').last().selectOption('blur')
      await page.locator('.ratio').nth(3).click()
      await see('.shaped__blur')
    },
  },
  {
    name: 'disclosure',
    shows: 'A paid partnership is disclosed; the account has comments switched off.',
    reach: async ({ page, add, choose, see }) => {
      await page.evaluate(() => {
        const { composer } = document.querySelector(
          'postfit-composer',
        ) as HTMLElementTagNameMap['postfit-composer']
        composer.setCreator({
          ...composer.state.creator,
          limits: { ...composer.state.creator.limits, commentsDisabled: true },
        })
      })
      await add(team)
      await choose({ caption, discloses: true, promotesOwn: true, promotesOthers: true, isAiGenerated: true })
      await see('.check__inside')
    },
  },
  {
    name: 'mixed',
    shows: 'Photos and a video: the person chooses which to keep.',
    reach: async ({ add, see }) => {
      await add(team, dashboard, film)
      await see('.answer--error')
    },
  },
  {
    name: 'too-many',
    shows: 'More photos than a post takes, and a caption that is too long.',
    reach: async ({ add, choose, see }) => {
      await add(...Array.from({ length: 12 }, () => team))
      await choose({ caption: `${caption} `.repeat(30) })
      await see('.answer--error')
    },
  },
  {
    name: 'audience',
    shows: 'Somebody posted without saying who can see it.',
    reach: async ({ page, add, prepare, see }) => {
      await add(team)
      await prepare()
      await page.locator('.composer__actions .button--primary').click()
      await see('.field__note--error')
    },
  },
  {
    name: 'uploading',
    shows: 'The post is on its way.',
    reach: async ({ page, add, choose, prepare, see }) => {
      await neverAnswer(page, /\/api\/v1\/upload/)
      await add(team, dashboard)
      await choose({ caption, privacy: 'PUBLIC_TO_EVERYONE' })
      await prepare()
      await page.locator('.composer__actions .button--primary').click()
      await see('.composer__actions progress')
    },
  },
  {
    name: 'posted',
    shows: 'The post is accepted.',
    reach: async ({ page, add, choose, prepare, see }) => {
      await add(dashboard)
      await choose({ caption, privacy: 'PUBLIC_TO_EVERYONE' })
      await prepare()
      await page.locator('.composer__actions .button--primary').click()
      await see('.statuses li')
    },
  },
  {
    name: 'not-sent',
    shows: 'The API asks to wait.',
    reach: async ({ page, add, choose, prepare, see }) => {
      await page.route(/\/api\/v1\/upload/, (route) =>
        route.fulfill({
          status: 429,
          headers: { 'retry-after': '90' },
          json: { statusCode: 429, message: 'Too many requests' },
        }),
      )
      await add(team)
      await choose({ caption, privacy: 'PUBLIC_TO_EVERYONE' })
      await prepare()
      await page.locator('.composer__actions .button--primary').click()
      await see('.answer--error')
    },
  },
  {
    name: 'library',
    shows: 'Files of a media library, one of which is gone.',
    reach: async ({ page, see }) => {
      const bytes = await compliantJpeg()
      await page.route(/media\.example\/here/, (route) =>
        route.fulfill({ body: bytes, headers: { 'access-control-allow-origin': '*' } }),
      )
      await page.route(/media\.example\/gone/, (route) =>
        route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } }),
      )
      await page.evaluate(
        (thumbnail) =>
          (
            document.querySelector('postfit-composer') as HTMLElementTagNameMap['postfit-composer']
          ).composer.addRemote([
            { url: 'https://media.example/here/harbour.jpg', thumbnail },
            { url: 'https://media.example/gone/team.jpg' },
          ]),
        `data:image/jpeg;base64,${(await sharp(bytes).resize(320).toBuffer()).toString('base64')}`,
      )
      await see('.file--error')
    },
  },
]
