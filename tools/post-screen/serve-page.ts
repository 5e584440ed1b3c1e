import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { type LoopbackServer, serveOnLoopback } from '@postfit/loopback'
import type { Post } from '@postfit/stand-in-api'
import { postSite } from './post-site.ts'

const top = join(import.meta.dirname, '../..')

/** What an import map has to name for the built packages, with nothing that bundles them. */
const imports = {
  '@postfit/composer': '/packages/composer/dist/index.js',
  '@postfit/composer/upload': '/packages/composer/dist/upload.js',
  '@postfit/heic': '/packages/heic/dist/index.js',
  '@postfit/worker': '/packages/worker/dist/index.js',
  '@postfit/core': '/packages/core/dist/index.js',
  '@postfit/core/': '/core/',
  valibot: '/packages/composer/node_modules/valibot/dist/index.mjs',
}

/** A whole page as somebody writes it who has no bundler: the element, a creator and an `upload` function. */
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Post</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<postfit-composer></postfit-composer>
<script type="module">
  import '@postfit/composer'
  import { sendPostTo } from '@postfit/composer/upload'
  import { heicDecoderUrl } from '@postfit/heic'

  const composer = document.querySelector('postfit-composer')
  composer.settings = { heicDecoderUrl }
  composer.creator = {
    nickname: 'Mara Lindt',
    handle: '@mara.makes',
    limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
  }
  composer.upload = sendPostTo({ teamId: 'team-1' })
</script>`

/** The page, and the posts that the API took from it. */
export interface ServedPage extends LoopbackServer {
  readonly posts: readonly Post[]
}

/** Serves the page with the built packages, as they are published, and a stand-in API. */
export async function servePage(): Promise<ServedPage> {
  await buildPackages()
  const { site, posts } = postSite()
  site.get('/', (context) => context.html(page))
  site.get('/core/:part{.+}', async (context) => {
    const { exports } = JSON.parse(await readFile(join(top, 'packages/core/package.json'), 'utf8'))
    const part = context.req.param('part')
    // A language is one of many that are exported with an asterisk.
    const [folder, name = ''] = part.split('/')
    const path: string | undefined =
      exports[`./${part}`]?.default ?? exports[`./${folder}/*`]?.default.replace('*', name)
    return path ? context.redirect(`/packages/core/${path.slice(2)}`) : context.notFound()
  })
  site.get('/packages/*', async (context) => {
    const { path } = context.req
    if (!/^\/packages\/[\w./-]+\.(m?js|wasm)$/.test(path) || path.includes('..')) return context.notFound()
    const bytes = await readFile(join(top, path)).catch(() => null)
    if (!bytes) return context.notFound()
    return context.body(bytes, 200, {
      'Content-Type': path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript',
    })
  })
  const server = await serveOnLoopback(site)
  return Object.assign(server, { posts })
}
