import type { Page } from '@playwright/test'
import { compliantJpeg, screenshotPng } from '../samples/sample-files.ts'
import { faintText, overflows, violations } from './accessibility.ts'
import { Composer } from './composer.ts'
import { expect, test } from './test.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }
/** The narrowest that WCAG 1.4.10 asks for: a window 1280 pixels wide, at 400 %. */
const narrowest = { width: 320, height: 640 }

test('axe finds nothing on any view, and no view is scrolled sideways', async ({ page }) => {
  const troubles: string[] = []
  const note = (where: string, found: readonly string[]) => {
    troubles.push(...found.map((trouble) => `${where}: ${trouble}`))
  }
  for await (const view of views(page)) {
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: 'light' })
      note(`${view}, light, ${size.width} px`, await violations(page))
      // Nothing but colours is another in the dark.
      await page.emulateMedia({ colorScheme: 'dark' })
      note(`${view}, dark, ${size.width} px`, await faintText(page))
    }
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size)
      const where = `${view}, text at 200 %, ${size.width} px`
      await withLargeText(page, async () => note(where, await overflows(page)))
    }
    await inGerman(page, async () => {
      // The text is the same in every colour and size, and so are its roles and names.
      if (view === 'files') note('files in German', await violations(page))
      await page.setViewportSize(narrowest)
      note(`${view} in German, ${narrowest.width} px`, await overflows(page))
    })
    note(`${view}, ${narrowest.width} px`, await overflows(page))
    await page.setViewportSize(desktop)
  }
  expect(troubles).toEqual([])
})

/** Takes the page from view to view, and says of each what it is. */
async function* views(page: Page): AsyncGenerator<string> {
  const composer = new Composer(page)
  yield 'nothing yet'

  const [fit, large] = await Promise.all([compliantJpeg(), screenshotPng(2560, 1440)])
  await composer.picker.setInputFiles([
    { name: 'team.jpg', mimeType: 'image/jpeg', buffer: fit },
    {
      name: 'a-name-without-any-space-in-it-which-is-long-as-those-of-cameras.png',
      mimeType: 'image/png',
      buffer: large,
    },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no photo') },
  ])
  const photo = page.getByRole('listitem', { name: /^a-name/ })
  await expect(composer.file('team.jpg')).toContainText('Fits as it is')
  await expect(photo).toContainText('TikTok would refuse it')
  await expect(composer.file('notes.txt')).toContainText('Cannot be posted')
  await photo.getByText('Choose how it is repaired').click()
  await photo.getByLabel('Shape').selectOption({ label: 'Cut to 9:16' })
  await expect(photo.getByRole('slider')).toBeVisible()
  await composer.caption.fill(`#launch @mara ${'word '.repeat(441)}`)
  await page.getByRole('radio', { name: /Commercial Music Library/ }).check()
  await page.getByRole('checkbox', { name: /^Disclose/ }).check()
  yield 'files'

  await composer.caption.fill('Our new dashboard is live. #launch')
  await page.getByRole('radio', { name: 'No music' }).check()
  await page.getByRole('checkbox', { name: /^Disclose/ }).uncheck()
  await composer.prepare.click()
  await expect(photo).toContainText('Ready to post')
  await photo.getByText('What was wrong with the original').click()
  await photo.getByRole('button', { name: 'Compare closely' }).click()
  await expect(photo.getByRole('slider', { name: /^How much/ })).toBeVisible()
  yield 'prepared'

  await page.getByRole('button', { name: 'Remove notes.txt' }).click()
  await composer.privacy.selectOption({ label: 'Everyone' })
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
  yield 'posted'

  await page.getByRole('link', { name: 'Analytics' }).click()
  await expect(page.getByText('not provided by TikTok')).toBeVisible()
  await page.getByText('As a table').first().click()
  yield 'analytics'

  await page.goto('./')
  const many = Array.from({ length: 7 }, (_, index) => `IMG_000${index}.jpg`)
  await composer.picker.setInputFiles(many.map((name) => ({ name, mimeType: 'image/jpeg', buffer: fit })))
  for (const name of many) await expect(composer.file(name)).toContainText('Fits as it is')
  await page.getByRole('button', { name: /IMG_0001\.jpg/, expanded: false }).click()
  yield 'many files'

  await page.reload()
  await page.getByRole('button', { name: 'Try with a sample video' }).click()
  const video = composer.file('launch-day.mov')
  await expect(video).toContainText('Will be repaired')
  await page.getByRole('combobox', { name: 'Try it as' }).selectOption('An account for videos up to 10 s')
  await expect(video).toContainText('Needs your decision')
  yield 'a video that is too long'
  await video.getByRole('button', { name: 'Cut it to 0:10.0' }).click()
  await video.getByRole('slider', { name: 'Start of' }).press('PageUp')
  await expect(video.getByRole('img', { name: 'The cover of' })).toBeVisible()
  yield 'a video that is cut'
}

/** Does something while the text is twice as large as people have it who did not ask for that (WCAG 1.4.4). */
async function withLargeText(page: Page, act: () => Promise<void>): Promise<void> {
  const size = (percent: string) =>
    page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), percent)
  await size('200%')
  await act()
  await size('')
}

/** Does something while the page speaks German. */
async function inGerman(page: Page, act: () => Promise<void>): Promise<void> {
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await act()
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
}

test('whatever has the focus is in sight, whole or in part', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 })
  await page.getByRole('button', { name: 'Try with a sample video' }).click()
  await expect(new Composer(page).file('launch-day.mov')).toContainText('Will be repaired')
  const hidden: string[] = []
  let stops = 0
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      let focused = document.activeElement
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return null
      // What is drawn for an input that is itself not to be seen is its label.
      const place = focused.closest('label') ?? focused
      const { left, right, top, bottom } = place.getBoundingClientRect()
      const isSeen = [0.1, 0.5, 0.9].some((share) => {
        const at = [left + (right - left) * share, top + (bottom - top) * share] as const
        const hit = (place.getRootNode() as Document | ShadowRoot).elementFromPoint(...at)
        return hit !== null && (place.parentElement?.contains(hit) ?? false)
      })
      return { name: focused.ariaLabel || place.textContent || focused.id || focused.tagName, isSeen }
    })
    if (!stop) break
    stops++
    if (!stop.isSeen) hidden.push(stop.name)
    expect(stops).toBeLessThan(100)
  }
  expect(stops).toBeGreaterThan(20)
  expect(hidden).toEqual([])
})

test('nothing moves for people who asked for less motion', async ({ page }) => {
  await page.getByRole('button', { name: 'Try with samples' }).click()
  await expect(new Composer(page).file('sticker.png')).toContainText('will be repaired')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(() => movingParts(page)).not.toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => movingParts(page)).toEqual([])
})

/** The elements that are moved by style, now or when they change. */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
  )
}

test('the page speaks German, and remembers it', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await expect(page.getByText('Fotos hier ablegen')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Fotos hier ablegen')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})
