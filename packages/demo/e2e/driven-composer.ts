import type { NamedKey, OpenPage } from '@postfit/browser'
import type {} from './overhear.ts'

/** The page as a person meets it, in a browser that is driven by other means than Playwright's. */
export class DrivenComposer {
  readonly #page: OpenPage

  constructor(page: OpenPage) {
    this.#page = page
  }

  /** Picks files as those of the post. */
  add(paths: readonly string[]): Promise<void> {
    return this.#page.pickFiles('input[multiple]', paths)
  }

  /** Clicks on the control whose name begins like this, once it can be used. */
  click(name: string): Promise<void> {
    return this.#page.click(control(name))
  }

  /** Types into the control whose name begins like this: in a choice, what is to be chosen. */
  type(name: string, text: string): Promise<void> {
    return this.#page.press(control(name), [...text])
  }

  /** Presses a key in the control whose name begins like this, a number of times. */
  press(name: string, key: NamedKey, times = 1): Promise<void> {
    return this.#page.press(control(name), Array<NamedKey>(times).fill(key))
  }

  /** Puts a text where the caret is, all at once. */
  paste(text: string): Promise<boolean> {
    return this.#page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text)
  }

  /** What the control whose name begins like this is set to, in words where it has some. */
  value(name: string): Promise<string | undefined> {
    return this.#page.evaluate((xpath) => {
      const found = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE)
      const element = found.singleNodeValue
      if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text
      if (element instanceof HTMLTextAreaElement) return element.value
      return (element instanceof HTMLElement && element.getAttribute('aria-valuetext')) || undefined
    }, control(name))
  }

  /** How each file stands, in the order of the post. */
  standings(): Promise<{ name: string; standing: string }[]> {
    return this.#page.evaluate(() =>
      [...document.querySelectorAll('.file__header')].map((file) => ({
        name: file.querySelector('h3')?.textContent ?? '',
        standing: file.querySelector('.standing')?.textContent ?? '',
      })),
    )
  }

  /** What the API said of the post; empty before it said anything. */
  answer(): Promise<string> {
    return this.#page.evaluate(
      () => document.querySelector(`[aria-label="The API's answer"]`)?.textContent ?? '',
    )
  }

  /** What went wrong in the page without being seen. */
  overheard(): Promise<string[]> {
    return this.#page.evaluate(() => globalThis.overheard)
  }
}

/** The XPath of a control by its name, while it can be used. */
function control(name: string): string {
  const label = `label[starts-with(normalize-space(), "${name}")]`
  const isLabelled = `@id = //${label}/@for or ancestor::${label}`
  const isNamed = `starts-with(@aria-label, "${name}") or starts-with(normalize-space(self::button), "${name}")`
  const isUsable = 'not(@disabled or @aria-disabled="true")'
  return `//*[self::button or self::input or self::select or self::textarea][${isNamed} or ${isLabelled}][${isUsable}]`
}
