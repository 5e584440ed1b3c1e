import { test as base, expect } from '@playwright/test'
import { PageWatch } from './page-watch.ts'

/**
 * A test of the demo: the page is open, and when the test ends nothing may have gone wrong behind its back, neither in
 * the console nor on the network.
 */
export const test = base.extend<{ watch: PageWatch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new PageWatch(page, new URL(baseURL ?? ''))
      // Keeping the site for offline use would fetch every codec in every test; a test of its own does that.
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
      await page.goto('./')
      await use(watch)
      expect(watch.troubles()).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
