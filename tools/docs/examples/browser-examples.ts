import type { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { build, type Plugin, preview } from 'vite'
import type { Example } from './example.ts'
import { storageServer } from './storage-server.ts'

/** What an example did with its surroundings. */
export interface BrowserRun {
  readonly error?: string
  readonly said?: readonly string[]
  readonly uploads?: readonly string[]
  readonly bodies?: readonly object[]
  /** What it sent to a storage. */
  readonly stored: readonly Buffer[]
}

/** The files that the person of the examples picked, by their name. */
export interface PickedFiles {
  readonly photo: Buffer
  readonly video: Buffer
}

/** Examples that run in a real browser. */
export interface BrowserExamples {
  run(id: string): Promise<BrowserRun>
  close(): Promise<void>
}

/** The policy that the README and the recipe name. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:"
const trustedTypes = "require-trusted-types-for 'script'; trusted-types postfit"

/** Serves an example under the strictest policy that it works under: FilePond itself writes HTML. */
const underPolicy: Plugin = {
  name: 'policy',
  configurePreviewServer({ middlewares }) {
    middlewares.use(({ url }, response, next) => {
      const full = url?.includes('filepond') ? policy : `${policy}; ${trustedTypes}`
      response.setHeader('Content-Security-Policy', full)
      next()
    })
  },
}

/**
 * Bundles examples with the built packages, as a user's application would be, and opens a browser for them.
 *
 * @param modules where the examples' modules lie
 * @param folder an own folder for the pages
 */
export async function openExamples(
  examples: readonly Example[],
  modules: string,
  folder: string,
  picked: PickedFiles,
): Promise<BrowserExamples> {
  mkdirSync(join(folder, 'public'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.ts"></script>')
  writeFileSync(join(folder, 'main.ts'), pageScript(examples, modules))
  writeFileSync(join(folder, 'public/holiday.png'), picked.photo)
  writeFileSync(join(folder, 'public/clip.mov'), picked.video)
  let stored: Buffer[] = []
  const root = { root: folder, configFile: false, logLevel: 'error' } as const
  await build({ ...root, worker: { format: 'es' }, build: { target: 'es2022', assetsInlineLimit: 0 } })
  const server = await preview({
    ...root,
    plugins: [underPolicy, storageServer((bytes) => stored.push(bytes))],
    preview: { host: '127.0.0.1', port: 0 },
  })
  const browser = await launchChromium()
  // One after the other in one page: a browser needs a second to have another.
  const page = await browser.newPage()
  // A video takes its time on a machine that does something else as well.
  page.setDefaultTimeout(120_000)
  return {
    async run(id) {
      stored = []
      await page.goto(`${server.resolvedUrls?.local[0]}?${id}`)
      const result = await page.waitForFunction(() => 'result' in window && window.result)
      return { ...((await result.jsonValue()) as object), stored }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

function pageScript(examples: readonly Example[], modules: string): string {
  const imports = examples.map(({ id }) => `  '${id}': () => import('${join(modules, `${id}.ts`)}'),`)
  return `
    const examples = {\n${imports.join('\n')}\n}
    const run = { said: [], uploads: [], bodies: [] }
    const pick = async (name) => new File([await (await fetch(name)).blob()], name)
    const start = async () => {
      const { example } = await examples[location.search.slice(1)]()
      await example({
        files: [await pick('holiday.png')],
        video: await pick('clip.mov'),
        signal: new AbortController().signal,
        answerOfTheApi: null,
        console: { log: (...values) => run.said.push(values.map((value) => JSON.stringify(value)).join(' ')) },
        show: (text) => run.said.push(text),
        upload: async (form) => {
          run.uploads.push(form.get('file').name)
          return 'upload-' + run.uploads.length
        },
        publish: async (body) => run.bodies.push(body),
        askServer: async ({ path, body }) => {
          run.said.push(path)
          return { id: 'upload-1', url: '/storage/upload-1', path: 'upload-1', ...body }
        },
      })
    }
    start().then(
      () => Object.assign(window, { result: run }),
      (error) => Object.assign(window, { result: { error: String(error.stack) } }),
    )`
}
