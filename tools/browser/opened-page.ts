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
  /** Ends the browser, and with it all that was started for it. */
  close(): Promise<void>
}

/** How a page is opened. */
export interface OpenPageSettings {
  /** Preferences of Firefox, as in its `about:config`; the others have none. */
  readonly firefoxPreferences?: Readonly<Record<string, boolean | number | string>>
}
