import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'npx tsx packages/demo/state-pictures.ts',
  summary:
    'Takes pictures of the composer in every state: for the documentation, or with --out for whoever looks at them.',
  options: {
    out: {
      value: 'DIR',
      help: 'a folder for a picture of each state and look; docs/post-screen unless given',
    },
    state: { value: 'NAMES', help: 'only these states, separated by commas' },
    language: { value: 'TAGS', default: 'en', help: 'the languages, separated by commas' },
    width: { value: 'PIXELS', default: '390,820,1280', help: 'how wide the page is, separated by commas' },
    scheme: { value: 'NAMES', default: 'light,dark', help: 'light, dark or both' },
  },
  async run({ values, path }) {
    const { launchChromium } = await import('@postfit/browser')
    const { startDemo } = await import('./server/start-demo.ts')
    const { postStates } = await import('./pictures/post-states.ts')
    const { takePictures } = await import('./pictures/take-pictures.ts')
    const { pictureSheet, reviewPicture } = await import('./pictures/picture-sheet.ts')
    const { reviewPoints } = await import('./pictures/review-points.ts')
    const list = (given: string) => given.split(',').map((one) => one.trim())
    const wanted = values.state === undefined ? null : list(values.state)
    const folder = values.out === undefined ? null : path(values.out)
    const docs = join(import.meta.dirname, '../../docs/post-screen')
    await mkdir(folder ?? docs, { recursive: true })
    const looks = list(values.scheme).flatMap((scheme) =>
      list(values.width).map((width) => ({
        colorScheme: scheme === 'dark' ? ('dark' as const) : ('light' as const),
        width: Number(width),
      })),
    )
    await using demo = await startDemo({ port: 0 })
    const { url } = demo
    const browser = await launchChromium()
    try {
      for (const state of postStates) {
        if (wanted && !wanted.includes(state.name)) continue
        for (const language of list(values.language)) {
          const pictures = await takePictures(browser, { url, state, language, scale: 1 }, looks)
          if (!folder) await writeFile(join(docs, `${state.name}.webp`), await pictureSheet(pictures))
          for (const [at, { width, colorScheme }] of folder ? looks.entries() : []) {
            const name = `${state.name}-${language}-${width}-${colorScheme}.png`
            await writeFile(join(folder ?? docs, name), pictures[at] as Buffer)
          }
        }
      }
      for (const point of folder || wanted ? [] : reviewPoints) {
        const subject = { url, state: point, language: 'en', scale: 2, part: point.part }
        const [picture] = await takePictures(browser, subject, [{ width: 390, colorScheme: 'light' }])
        await writeFile(join(docs, `review-${point.name}.webp`), await reviewPicture(picture as Buffer))
      }
    } finally {
      await browser.close()
    }
  },
})
