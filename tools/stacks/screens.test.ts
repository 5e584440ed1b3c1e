import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { browserEngines, missingBrowser, openPage } from '@postfit/browser'
import { videoPath } from '@postfit/fixtures'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import { documentedImportMap, packPackages, unpackApp } from '@postfit/packing'
import { postFiles, tenMixedFiles } from '@postfit/post-screen/post-files.ts'
import { type PostSite, postSite } from '@postfit/post-screen/post-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runIn } from './run-in.ts'

const maxMs = 300_000
let folder: string
let server: LoopbackServer
let posts: PostSite['posts']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-screens-'))
  const app = await unpackApp('screens', folder, await packPackages())
  await runIn(app, 'vite/bin/vite.js', ['build'])
  const plain = join(app, 'plain/index.html')
  const map = await documentedImportMap()
  await writeFile(plain, (await readFile(plain, 'utf8')).replace('<postfit-composer', `${map}$&`))
  const served = postSite()
  posts = served.posts
  // What is built, and for the page without a bundler what is installed.
  served.site.use(serveStatic({ root: join(app, 'dist') }), serveStatic({ root: app }))
  server = await serveOnLoopback(served.site)
}, maxMs)

afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

for (const engine of browserEngines) {
  const problem = await missingBrowser(engine)
  if (problem) console.warn(`Not tested in ${engine}: ${problem}`)

  describe.skipIf(problem)(`packed, in ${engine}`, () => {
    // Frameworks are the same in every engine: what differs is in the page that has none.
    it.each(engine === 'chromium' ? ['plain', 'react', 'vue'] : ['plain'])(
      'the page %s posts ten mixed files and a video',
      async (path) => {
        const before = posts.length
        const page = await openPage(engine, `${server.url}${path}/`)
        try {
          const work = async () => {
            expect(await postFiles(page, tenMixedFiles)).toEqual({ kind: 'accepted' })
            expect(await postFiles(page, [videoPath('compliant.mp4')])).toEqual({ kind: 'accepted' })
            // The page itself heard of it.
            const said = () => page.evaluate(() => document.querySelector('output')?.textContent)
            await expect.poll(said).not.toBe('')
          }
          await Promise.race([work(), page.crashed])
        } finally {
          await page.close()
        }
        const [photos, film] = posts.slice(before).map(({ data }) => data.TIKTOK)
        expect(photos).toMatchObject({ type: 'IMAGE' })
        expect(photos?.uploadIds).toHaveLength(10)
        expect(film).toMatchObject({ type: 'VIDEO' })
      },
      maxMs,
    )
  })
}
