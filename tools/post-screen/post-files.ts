import type { ElementSearch, OpenPage } from '@postfit/browser'
import type { PostfitComposer } from '@postfit/composer'
import { photoPath, rarePhotoPath } from '@postfit/fixtures'

/** One of each kind that cameras, screens and other programs make. */
export const tenMixedFiles: readonly string[] = [
  ...['compliant.jpg', 'metadata.jpg', 'orientation-6.jpg', 'cmyk.jpg', 'transparent.png', 'exif.webp'].map(
    photoPath,
  ),
  ...['display-p3.avif', 'still.heic', 'transparent.gif', 'lossy.jxl'].map(rarePhotoPath),
]

/** The composer of a page, and where it takes files. */
export const element: ElementSearch = { find: () => document.querySelector('postfit-composer'), args: [] }
export const input: ElementSearch = {
  find: () => document.querySelector('postfit-composer')?.shadowRoot?.querySelector('input[multiple]'),
  args: [],
}

/** Ten files and a video take a few seconds; on a machine that does something else as well, ten times that. */
const maxMs = 100_000

/**
 * Posts files with what the element has besides clicks, and tells how it ended.
 *
 * @throws Error where it has not ended after 100 s
 */
export async function postFiles(
  page: OpenPage,
  paths: readonly string[],
): Promise<{ readonly kind: string }> {
  // A page that has only begun may not have its scripts yet.
  await until(() =>
    page.evaluate(() => {
      const found = document.querySelector('postfit-composer') as PostfitComposer | null
      return found?.composer !== undefined
    }),
  )
  await page.read(element, (found) => {
    const { composer } = found as PostfitComposer
    composer.remove(composer.state.files.map(({ id }) => id))
  })
  await page.pickFiles(input, paths)
  // Drivers end a script that takes long: it is begun, and asked after.
  await page.read(element, (found) => {
    const { composer } = found as PostfitComposer
    const until = (is: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => (is() ? resolve() : setTimeout(look, 50))
        look()
      })
    const postAll = async () => {
      await until(
        () => composer.state.files.length > 0 && composer.state.files.every(({ facts }) => facts !== null),
      )
      composer.change({ privacy: 'PUBLIC_TO_EVERYONE' })
      await composer.prepare()
      const lost = composer.state.files.flatMap(({ outcome }) => outcome?.report.error?.message ?? [])
      if (lost.length > 0) return { kind: lost.join() }
      await until(() => composer.canPost())
      const { kind } = await composer.post()
      return { kind }
    }
    Object.assign(globalThis, { ended: undefined })
    postAll().then((ended) => Object.assign(globalThis, { ended }))
  })
  const ended = () => page.evaluate(() => (globalThis as { ended?: { readonly kind: string } }).ended ?? null)
  return until(ended)
}

/** Asks again and again, until the answer is yes, or something. */
async function until<Answer>(ask: () => Promise<Answer | null | false>): Promise<Answer> {
  for (const start = performance.now(); performance.now() - start < maxMs; ) {
    const answer = await ask()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Posting has not ended')
}
