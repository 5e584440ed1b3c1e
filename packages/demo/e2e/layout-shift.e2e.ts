import { writeFile } from 'node:fs/promises'
import { compliantJpeg, screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { cumulativeShift, layoutShifts, watchLayoutShifts } from './layout-shift.ts'
import { expect, test } from './test.ts'

/** A fifth of what Core Web Vitals call good. */
const mostShift = 0.02
/** Half of that, once cards have become higher. */
const halfShift = 0.05

for (const [device, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desktop', { width: 1280, height: 800 }],
] as const) {
  test(`hardly anything jumps on ${device} while files come in and are prepared`, async ({
    page,
  }, testInfo) => {
    await page.setViewportSize(viewport)
    await watchLayoutShifts(page)
    await page.reload()
    const composer = new Composer(page)
    const files = { 'launch.png': await screenshotPng(1600, 900), 'team.jpg': await compliantJpeg() }
    const paths = Object.keys(files).map((name) => testInfo.outputPath(name))
    await Promise.all(Object.values(files).map((bytes, i) => writeFile(paths[i] as string, bytes)))
    await expect(composer.picker).toBeAttached()
    await composer.picker.setInputFiles(paths)
    await expect(composer.file('launch.png')).toContainText('TikTok would refuse it')
    const adding = await layoutShifts(page)
    expect(cumulativeShift(adding), JSON.stringify(adding)).toBeLessThan(mostShift)

    // A card that now compares two pictures is higher than before: what was below it is lower.
    await composer.prepare.click()
    for (const name of Object.keys(files)) await expect(composer.file(name)).toContainText('Ready to post')
    const shifts = await layoutShifts(page)
    expect(cumulativeShift(shifts), JSON.stringify(shifts)).toBeLessThan(halfShift)

    // What the measure is worth: a page whose content moves down is caught.
    await page.evaluate(() => {
      setTimeout(() => {
        document.body.style.paddingTop = '400px'
        scrollTo(0, 0)
      }, 700)
    })
    await expect.poll(async () => cumulativeShift(await layoutShifts(page))).toBeGreaterThan(halfShift)
  })
}
