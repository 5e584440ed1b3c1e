import type { Browser, Page } from '@playwright/test'
import { pickedFile } from './picture-file.ts'
import type { PostState, Screen } from './post-states.ts'

/** How a screen is looked at. */
export interface Look {
  /** Pixels of the page's. */
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** Which screen is looked at, and how closely. */
export interface Subject {
  /** The demo's address. */
  readonly url: string
  readonly state: PostState
  /** BCP 47 tag. */
  readonly language: string
  /** Pixels of a picture for each of the page's. */
  readonly scale: number
  /** What of the element is shown; all of it unless given. */
  readonly part?: string
}

/** The composer in a state, brought to it once and looked at in several ways: a PNG each, from its top to its end. */
export async function takePictures(
  browser: Browser,
  { url, state, language, scale, part }: Subject,
  looks: readonly Look[],
): Promise<Buffer[]> {
  const [first] = looks
  const context = await browser.newContext({
    viewport: { width: first?.width ?? 390, height: 1200 },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    bypassCSP: true,
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    await page.goto(url)
    // What the demo puts into the element is not the element's.
    await page.addStyleTag({ content: 'postfit-composer > * { display: none !important }' })
    await page.evaluate((tag) => {
      const element = document.querySelector('postfit-composer') as HTMLElementTagNameMap['postfit-composer']
      element.language = undefined
      element.locale = tag
      element.fileActions = []
      document.documentElement.dir = /^(ar|he)/.test(tag) ? 'rtl' : 'ltr'
    }, language)
    await page.locator(`.frame[lang="${language}"]`).waitFor()
    await state.reach(screenOf(page))
    // Away from everything that changes under the pointer.
    await page.mouse.move(0, 0)
    const element = page.locator('postfit-composer')
    const pictures: Buffer[] = []
    for (const { width, colorScheme } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 1200 })
      // What is not in sight is not decoded: all of it is, and a moment later it is drawn.
      const { y = 0, height = 0 } = (await element.boundingBox()) ?? {}
      await page.setViewportSize({ width, height: Math.ceil(Math.max(0, y) + height) + 200 })
      await page.waitForTimeout(400)
      const shown = part === undefined ? element : element.locator(part).first()
      pictures.push(await shown.screenshot({ animations: 'disabled' }))
    }
    return pictures
  } finally {
    await context.close()
  }
}

function screenOf(page: Page): Screen {
  return {
    page,
    add: async (...files) => {
      await page.locator('input[multiple]').setInputFiles(await Promise.all(files.map(pickedFile)))
    },
    see: (selector) => page.locator('postfit-composer').locator(selector).first().waitFor(),
    prepare: () =>
      page.evaluate(async () => {
        const { composer } = document.querySelector(
          'postfit-composer',
        ) as HTMLElementTagNameMap['postfit-composer']
        while (composer.state.files.some(({ facts }) => facts === null)) {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        await composer.prepare()
        for (let waits = 0; waits < 100 && composer.state.post === null; waits++) {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }),
    choose: (choices) =>
      page.evaluate((chosen) => {
        const { composer } = document.querySelector(
          'postfit-composer',
        ) as HTMLElementTagNameMap['postfit-composer']
        composer.change(chosen)
      }, choices),
  }
}
