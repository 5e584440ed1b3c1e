import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has against the page as it is, by WCAG 2.2 AA and its own best practices: each rule with the place. */
export async function violations(page: Page): Promise<string[]> {
  return analyze((await axeOn(page)).withTags(standards))
}

/** The same, of nothing but the contrast of text. */
export async function faintText(page: Page): Promise<string[]> {
  return analyze((await axeOn(page)).withRules('color-contrast'))
}

/** Without a page of its own, and without lists of what is right: the page has no frames that others serve. */
async function axeOn(page: Page): Promise<AxeBuilder> {
  // Its builder has the page compile all of axe twice for each look at it, whether it is there already or not.
  const isThere = await page.evaluate(() => 'axe' in window)
  return new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
}

/** Once more where there is something: a page that has just become darker or narrower may still be about to be drawn. */
async function analyze(axe: AxeBuilder): Promise<string[]> {
  const found = async (): Promise<string[]> => {
    const { violations } = await axe.analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }
  return (await found()).length === 0 ? [] : found()
}

/**
 * What would have to be scrolled sideways (WCAG 1.4.10): the innermost elements that reach out of the page, unless they
 * scroll, or are cut off, within an element that does not.
 */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const isOut = (element: Element) => element.getBoundingClientRect().right > width + 0.5
    const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    const out = [document.body, ...trees].flatMap((tree) => [...tree.querySelectorAll('*')]).filter(isOut)
    const innermost = out.filter((element) => ![...element.children].some(isOut))
    const named = innermost.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)
    // Text that runs out of an element has no box of its own.
    return named.length > 0 ? named : ['something without a box']
  })
}
