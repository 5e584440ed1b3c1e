/** The engines that pages are tried in. */
export const browserEngines = ['chromium', 'firefox', 'webkit'] as const

export type BrowserEngine = (typeof browserEngines)[number]
