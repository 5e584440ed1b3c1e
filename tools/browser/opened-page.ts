/** A page that is open in a browser of its own. */
export interface OpenPage {
  /** The browser's name and version, such as `firefox 153.7.0`. */
  readonly browser: string
  /** Rejects when the page or its browser ends before it was closed, and never resolves. */
  readonly crashed: Promise<never>
  /**
   * Picks files as a person does: the page has them by their paths, and reads what it needs, so that they can be of any size.
   *
   * @param selector of an `<input type="file">`
   */
  pickFiles(selector: string, paths: readonly string[]): Promise<void>
  /** Clicks on an element with the pointer, once it is there. */
  click(xpath: string): Promise<void>
  /** Presses one key after the other in an element, once it is there; it has the focus then. */
  press(xpath: string, keys: readonly Key[]): Promise<void>
  /**
   * Calls a function in the page, and waits for what it gives.
   *
   * @param work knows nothing but its arguments, which are plain data, as is what it gives
   */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** Ends the browser, and with it all that was started for it. */
  close(): Promise<void>
}

/** A key that types this character, or does what it is named for. */
export type Key = NamedKey | (string & {})

/** A key that types nothing, by its name in `KeyboardEvent.key`. */
export type NamedKey = 'End' | 'Home' | 'PageUp'

/** How a page is opened. */
export interface OpenPageSettings {
  /** Preferences of Firefox, as in its `about:config`; the others have none. */
  readonly firefoxPreferences?: Readonly<Record<string, boolean | number | string>>
}
