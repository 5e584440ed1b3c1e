import type { ElementSearch, NamedKey, OpenPage } from '@postfit/browser'
import type {} from './overhear.ts'

/** The page as a person meets it, in a browser that is driven by other means than Playwright's. */
export class DrivenComposer {
  readonly #page: OpenPage

  constructor(page: OpenPage) {
    this.#page = page
  }

  /** Picks files as those of the post. */
  add(paths: readonly string[]): Promise<void> {
    return this.#page.pickFiles(inComposer('input[multiple]'), paths)
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
    return this.#page.read(control(name), (element) => {
      if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text
      if (element instanceof HTMLTextAreaElement) return element.value
      return element?.getAttribute('aria-valuetext') || undefined
    })
  }

  /** How each file stands, in the order of the post. */
  standings(): Promise<{ name: string; standing: string }[]> {
    return this.#page.evaluate(() =>
      [
        ...(document.querySelector('postfit-composer')?.shadowRoot?.querySelectorAll('.file__header') ?? []),
      ].map((file) => ({
        name: file.querySelector('h3')?.textContent ?? '',
        standing: file.querySelector('.standing')?.textContent ?? '',
      })),
    )
  }

  /** What the API said of the post; empty before it said anything. */
  answer(): Promise<string> {
    return this.#page.evaluate(
      () =>
        document
          .querySelector('postfit-composer')
          ?.shadowRoot?.querySelector(`[aria-label="The API's answer"]`)?.textContent ?? '',
    )
  }

  /** What went wrong in the page without being seen. */
  overheard(): Promise<string[]> {
    return this.#page.evaluate(() => globalThis.overheard)
  }
}

/** A control by what its name begins with, while it can be used. */
function control(name: string): ElementSearch {
  return {
    find: (start: string) =>
      [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
        .flatMap((root) => [
          ...root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input, select, textarea'),
        ])
        .find(
          (element) =>
            !element.disabled &&
            element.ariaDisabled !== 'true' &&
            [
              element.getAttribute('aria-label'),
              element.localName === 'button' ? element.textContent : null,
              ...[...(element.labels ?? [])].map(({ textContent }) => textContent),
            ].some((label) => label?.trim().startsWith(start)),
        ),
    args: [name],
  }
}

/** The first element that a selector matches inside the composer. */
function inComposer(selector: string): ElementSearch {
  return {
    find: (css: string) => document.querySelector('postfit-composer')?.shadowRoot?.querySelector(css),
    args: [selector],
  }
}
