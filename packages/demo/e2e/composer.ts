import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

/** The page as a person meets it: by what things are called. */
export class Composer {
  readonly page: Page
  readonly picker: Locator
  readonly prepare: Locator
  readonly cancel: Locator
  readonly post: Locator
  readonly caption: Locator
  readonly privacy: Locator
  /** What the API said of the post. */
  readonly answer: Locator
  /** What is said to people who do not see the page. */
  readonly announcement: Locator

  constructor(page: Page) {
    this.page = page
    this.picker = page.getByLabel('Add photos or a video')
    this.prepare = page.getByRole('button', { name: /^Prepare/ })
    this.cancel = page.getByRole('button', { name: 'Cancel' })
    this.post = page.getByRole('button', { name: /^Post/ })
    this.caption = page.getByRole('textbox', { name: 'Caption' })
    this.privacy = page.getByRole('combobox', { name: 'Who can see this' })
    this.answer = page.getByRole('region', { name: "The API's answer" })
    this.announcement = page.locator('postfit-composer').getByRole('status')
  }

  /** Everything about one file. */
  file(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true })
  }

  /** Saves a prepared file, and gives back its name and bytes. */
  async save(file: Locator): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      file.getByRole('link', { name: /^Save/ }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
}
