/** A page that is open in a browser of its own. */
export interface OpenPage {
  /** The browser's name and version, such as `firefox 153.7.0`. */
  readonly browser: string
  /** Rejects when the page or its browser ends before it was closed, and never resolves. */
  readonly crashed: Promise<never>
  /**
   * Picks files as a person does: the page has them by their paths, and reads what it needs, so that they can be of any size.
   *
   * @param input an `<input type="file">`
   */
  pickFiles(input: ElementSearch, paths: readonly string[]): Promise<void>
  /** Clicks on an element with the pointer, once it is there. */
  click(element: ElementSearch): Promise<void>
  /** Presses one key after the other in an element, once it is there; it has the focus then. */
  press(element: ElementSearch, keys: readonly Key[]): Promise<void>
  /**
   * Calls a function in the page with an element, or with nothing when it is not there: nobody waits for it.
   *
   * @param work knows nothing but the element, and gives plain data
   */
  read<R>(element: ElementSearch, work: (element: Element | null | undefined) => R): Promise<Awaited<R>>
  /**
   * Calls a function in the page, and waits for what it gives.
   *
   * @param work knows nothing but its arguments, which are plain data, as is what it gives
   */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** Bytes of memory that the page's process holds (its resident set); `null` where that cannot be told: Chromium on Linux tells it. */
  residentBytes(): Promise<number | null>
  /** Ends the browser, and with it all that was started for it. */
  close(): Promise<void>
}

/**
 * How an element is found: by a function that runs in the page, so that it can look into shadow trees, which selectors of
 * drivers do not all do. It knows nothing but its arguments, which are plain data.
 */
export interface ElementSearch {
  readonly find: (...args: never[]) => Element | null | undefined
  readonly args: readonly unknown[]
}

/** Finds the first element that a CSS selector matches, outside of shadow trees. */
export function bySelector(selector: string): ElementSearch {
  return { find: (css: string) => document.querySelector(css), args: [selector] }
}

/** A key that types this character, or does what it is named for. */
export type Key = NamedKey | (string & {})

/** A key that types nothing, by its name in `KeyboardEvent.key`. */
export type NamedKey = 'End' | 'Home' | 'PageUp'

/** How a page is opened. */
export interface OpenPageSettings {
  /** Preferences of Firefox, as in its `about:config`; the others have none. */
  readonly firefoxPreferences?: Readonly<Record<string, boolean | number | string>>
  /** Arguments of Chromium's command line. */
  readonly chromiumArgs?: readonly string[]
  /** Told of errors on the console, and of those that nobody caught; Chromium alone is asked. */
  readonly onComplaint?: (complaint: string) => void
}
