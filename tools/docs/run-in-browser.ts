import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import { build, preview } from 'vite'

/** What an example did with what surrounds it. */
export interface BrowserRun {
  readonly error?: string
  readonly said?: readonly string[]
  readonly uploads?: readonly string[]
  readonly bodies?: readonly object[]
}

/**
 * Runs an example in a real browser, bundled with the built packages as a user's application would be.
 *
 * @param example path of its module, see exampleModule
 * @param folder an own folder for the page
 * @param picture the bytes of the one file that the person picked, `holiday.png`
 */
export async function runInBrowser(example: string, folder: string, picture: Buffer): Promise<BrowserRun> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.ts"></script>')
  writeFileSync(join(folder, 'main.ts'), page(example, picture))
  const root = { root: folder, configFile: false, logLevel: 'error' } as const
  await build({ ...root, worker: { format: 'es' }, build: { target: 'es2022' } })
  const server = await preview({ ...root, preview: { host: '127.0.0.1', port: 0 } })
  const browser = await launchChromium()
  try {
    const tab = await browser.newPage()
    await tab.goto(server.resolvedUrls?.local[0] ?? '')
    const result = await tab.waitForFunction(() => 'result' in window && window.result)
    return (await result.jsonValue()) as BrowserRun
  } finally {
    await browser.close()
    await server.close()
  }
}

function page(example: string, picture: Buffer): string {
  return `
    import { example } from '${example}'
    const run = { said: [], uploads: [], bodies: [] }
    const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (character) => character.charCodeAt(0))
    example({
      files: [new File([bytes], 'holiday.png')],
      signal: new AbortController().signal,
      answerOfTheApi: null,
      console,
      show: (text) => run.said.push(text),
      upload: async (form) => {
        run.uploads.push(form.get('file').name)
        return 'upload-1'
      },
      publish: async (body) => run.bodies.push(body),
    }).then(
      () => Object.assign(window, { result: run }),
      (error) => Object.assign(window, { result: { error: String(error) } }),
    )`
}
