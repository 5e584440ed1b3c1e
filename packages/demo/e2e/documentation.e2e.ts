import { expect, test } from './test.ts'

test('leads to the documentation, which is under the same policy', async ({ page, watch }) => {
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Start in five minutes' })).toBeVisible()
  await page.getByRole('searchbox').fill('photo-bytes')
  await page.getByRole('link', { name: 'Rules: photo-bytes' }).click()
  await expect(page.getByRole('heading', { name: 'photo-bytes' })).toBeInViewport()
  await expect.poll(() => watch.requested(/search\.json$/)).toHaveLength(1)
})

test('leads there without the last slash, too', async ({ page }) => {
  await page.goto('docs')
  await expect(page).toHaveURL(/:\d+\/docs\/$/)
  await page.getByRole('link', { name: 'server', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The same check on a server')
})
