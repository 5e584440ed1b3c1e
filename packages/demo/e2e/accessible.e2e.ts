import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Composer } from './composer.ts'
import { expect, test } from './test.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any view, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const composer = new Composer(page)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Try with samples' }).click()
    await expect(composer.file('sticker.png')).toContainText('will be repaired')
    await composer.caption.fill(`#launch @mara ${'word '.repeat(441)}`)
    await page.getByRole('radio', { name: /Commercial Music Library/ }).check()
    await page.getByRole('checkbox', { name: /^Disclose/ }).check()
    expect(await violations(page)).toEqual([])
    await composer.prepare.click()
    await expect(composer.file('harbour.jpg')).toContainText('Ready to post')
    await expect(page.getByRole('region', { name: 'What was saved' })).toContainText(
      'GPS position removed from 1 photo',
    )
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Analytics' }).click()
    await expect(page.getByText('not provided by TikTok')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('the page speaks German, and remembers it', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await expect(page.getByText('Fotos hier ablegen')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Fotos hier ablegen')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})
