/** A page that is open in a browser of its own. */
export interface OpenPage {
  /** The browser's name and version, such as `firefox 153.7.0`. */
  readonly browser: string
  /** Rejects when the page or its browser ends before it was closed, and never resolves. */
  readonly crashed: Promise<never>
  /**
   * Picks files as a person does. The page gets them by path and reads what it needs, so they can have any size.
   *
   * @param input an `<input type="file">`
   */
  pickFiles(input: ElementSearch, paths: readonly string[]): Promise<void>
  /** Clicks on an element with the pointer, once it is there. */
  click(element: ElementSearch): Promise<void>
  /** Presses one key after the other in an element, once it is there; it has the focus then. */
  press(element: ElementSearch, keys: readonly Key[]): Promise<void>
  /**
   * Calls a function in the page with an element, or without one if it is not there. It is not waited for.
   *
   * @param work may use nothing but the element, and returns plain data
   */
  read<R>(element: ElementSearch, work: (element: Element | null | undefined) => R): Promise<Awaited<R>>
  /**
   * Calls a function in the page, and waits for its result.
   *
   * @param work may use nothing but its arguments; they and its result are plain data
   */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** The resident set of the page's process in bytes; `null` if unknown. Only Chromium on Linux reports it. */
  residentBytes(): Promise<number | null>
  /** Ends the browser and everything that was started for it. */
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

/** Settings for opening a page. */
export interface OpenPageSettings {
  /** Preferences of Firefox, as in its `about:config`; the others have none. */
  readonly firefoxPreferences?: Readonly<Record<string, boolean | number | string>>
  /** Arguments of Chromium's command line. */
  readonly chromiumArgs?: readonly string[]
  /** Called with console errors and uncaught errors; Chromium only. */
  readonly onComplaint?: (complaint: string) => void
}
