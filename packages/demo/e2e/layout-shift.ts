import type { Page } from '@playwright/test'

/** Content that jumped without a person having asked for it. */
export interface LayoutShift {
  /** As Core Web Vitals count it: the part of the window that moved, times how far. */
  readonly value: number
  /** Milliseconds since the page was opened. */
  readonly at: number
  /** The parts of the page that moved. */
  readonly moved: readonly string[]
}

interface Watching {
  shifts?: LayoutShift[]
}

/** Has a page note down how its content jumps, from its start on. To be called before it is opened. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: LayoutShift[] = []
    ;(globalThis as Watching).shifts = shifts
    interface Entry extends PerformanceEntry {
      readonly value: number
      readonly hadRecentInput: boolean
      readonly sources: readonly { readonly node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, startTime, sources } of list.getEntries() as Entry[]) {
        // What answers a click at once is what the person has asked for.
        if (hadRecentInput) continue
        const moved = sources.map(({ node }) => (node instanceof Element ? node.className : String(node)))
        shifts.push({ value, at: startTime, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export function layoutShifts(page: Page): Promise<readonly LayoutShift[]> {
  return page.evaluate(async () => {
    // What the last frame moved is told after the next.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return (globalThis as Watching).shifts ?? []
  })
}

/** Cumulative layout shift: the most in any five seconds whose shifts lie no more than one apart. */
export function cumulativeShift(shifts: readonly LayoutShift[]): number {
  let most = 0
  let sum = 0
  let first = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { value, at } of shifts) {
    const continues = at - last < 1000 && at - first < 5000
    sum = continues ? sum + value : value
    if (!continues) first = at
    last = at
    most = Math.max(most, sum)
  }
  return most
}
