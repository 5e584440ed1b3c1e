import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Composer } from './composer.ts'
import { servePlainly } from './plain-server.ts'

const site = join(import.meta.dirname, '../dist')
const path = '/some/deep/path/'

test('the built site works in any folder of a plain web server, without an API', async ({
  page,
  context,
}) => {
  await using server = await servePlainly(site, path)
  const strangers: string[] = []
  page.on('request', (request) => {
    const { protocol, href } = new URL(request.url())
    if (protocol === 'http:' && !href.startsWith(server.url)) strangers.push(href)
  })
  await page.goto(server.url)
  const composer = new Composer(page)
  await page.getByRole('button', { name: 'Try with samples' }).click()
  const names = ['dashboard.png', 'harbour.jpg', 'sticker.png', 'portrait.jpg']
  await expect(composer.file('sticker.png')).toContainText('will be repaired')
  await composer.prepare.click()
  for (const name of names) await expect(composer.file(name)).toContainText('Ready to post')
  expect(server.missed).toEqual([])

  await composer.privacy.selectOption({ label: 'Everyone' })
  await composer.post.click()
  await expect(page.getByRole('main')).toContainText('There is no API at this address')
  expect(server.missed).toEqual([`POST ${path}api/v1/upload`])
  const saved = await composer.save(composer.file('dashboard.png'))
  expect(saved.name).toBe('dashboard.jpg')

  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(server.url)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await context.setOffline(true)
  await page.goto(`${server.url}index.html`)
  await expect(composer.picker).toBeAttached()
  expect(strangers).toEqual([])
})

test('whoever serves the page says where the API is', async ({ page, baseURL }) => {
  await using server = await servePlainly(site, path)
  const api = new URL('elsewhere/', baseURL).href
  await page.route(server.url, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(
      'name="postfit-api" content="./"',
      `name="postfit-api" content="${api}"`,
    )
    await route.fulfill({ response: answer, body })
  })
  const asked: string[] = []
  await page.route(`${api}**`, async (route) => {
    asked.push(route.request().url())
    await route.fulfill({ status: 503, headers: { 'Access-Control-Allow-Origin': '*' } })
  })
  await page.goto(`${server.url}#analytics`)
  await expect(page.getByText('The API answered 503 without a reason.')).toBeVisible()
  expect(asked[0]).toMatch(/\/elsewhere\/api\/v1\//)
})
