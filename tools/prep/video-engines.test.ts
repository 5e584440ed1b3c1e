import { readFile } from 'node:fs/promises'
import { type BrowserEngine, browserEngines, missingBrowser } from '@postfit/browser'
import { foundVideoPath, videoPath } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  columns,
  hdrVideos,
  patchColors,
  patchVideos,
  rows,
  turnedVideos,
  unreadInWebkit,
} from './testing/color-patches.ts'
import { colorDistances } from './testing/distance.ts'
import { abilityTable, videoAbilities } from './testing/video-abilities.ts'
import { beepTimes, type Color, complaints, patches, shownFrames } from './testing/video-content.ts'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

/**
 * How far colours may be off. Where there is no graphics card, Firefox decodes to red, green and blue itself, and has too little
 * blue in what is BT.709: its library (libyuv) multiplies by 2 where it should by 2.112.
 */
const tolerance: Readonly<Record<BrowserEngine, number>> = { chromium: 5, firefox: 9, webkit: 5 }

/** CIEDE2000 that colours of HDR may be off by, of which 2.3 is just seen. */
const hdrTolerance: Readonly<Record<BrowserEngine, number>> = { chromium: 1.5, firefox: 3, webkit: 0 }

/** Those of which one track is encoded and joined to the other, which stays: two parts of an edit list, the seconds 0 and 2. */
const joined: readonly string[] = ['edits-two-parts-sound-100fps.mp4', 'edits-two-parts-pcm.mov']

const painted = await patchVideos()

it('has its findings in the docs', async () => {
  expect(await readFile(new URL('../../docs/videos.md', import.meta.url), 'utf8')).toContain(abilityTable())
})

for (const engine of browserEngines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  describe.skipIf(problem)(`${engine}${problem ? ` (skipped: ${problem})` : ''}`, () => {
    let prepared: VideoPreparation
    beforeAll(async () => {
      const files = Object.fromEntries(videoAbilities.map(({ fixture }) => [fixture, videoPath(fixture)]))
      const parted = Object.fromEntries(joined.map((name) => [name, foundVideoPath(name)]))
      prepared = await prepareVideos({ ...files, ...painted, ...parted }, { browser: engine })
    }, 300_000)
    afterAll(() => prepared?.[Symbol.asyncDispose]())

    it.each(videoAbilities)(
      'does as the docs say where $what: $fixture',
      async ({ what, fixture, ...abilities }) => {
        const ability = abilities[engine]
        const { output, error, facts, plan } = prepared.reported(fixture)
        if (ability === 'no') expect(output).toBeNull()
        if (ability === 'yes' || ability === 'kept') expect(error).toBeNull()
        if (plan.steps.length === 0) {
          expect(plan.refusals.map(({ code }) => code)).toContain('video-codec-unread')
          return
        }
        if (!output) {
          expect(error).toMatchObject({ code: 'unsupported', message: expect.stringMatching(/codec|decode/) })
          return
        }
        expect((await judgeFile({ name: fixture, bytes: prepared.outputOf(fixture) })).violations).toEqual([])
        expect(output.facts).toMatchObject({ videoCodec: 'h264', metadata: [] })
        expect(await complaints(prepared.outputOf(fixture))).toBe('')
        const { audioCodec } = facts as { audioCodec?: string | null }
        if (audioCodec && ability !== 'system' && what !== 'VP8 is decoded') {
          expect(output.facts).toMatchObject({ audioCodec: ability === 'kept' ? audioCodec : 'aac' })
        }
      },
    )

    it.each(joined)('keeps pictures and sound of %s together', async (name) => {
      const frames = await shownFrames(prepared.outputOf(name))
      const numbersInSecond = name.includes('100fps') ? 100 : 30
      for (const [at, { number, time }] of frames.entries()) {
        const middle = (at + 0.5) / 30
        expect(time).toBeCloseTo(at / 30, 2)
        const wanted = Math.floor((middle < 1 ? middle : middle + 1) * numbersInSecond)
        expect(Math.abs(number - wanted), `frame ${at}`).toBeLessThanOrEqual(1)
      }
      expect(frames).toHaveLength(60)
      const beeps = await beepTimes(prepared.outputOf(name))
      expect(beeps).toHaveLength(2)
      // What WebKitGTK's encoder puts in front, it tells nobody.
      const late = engine === 'webkit' ? 0.04 : 0.01
      for (const [at, time] of beeps.entries()) expect(Math.abs(time - at)).toBeLessThan(late)
    })

    const unread = engine === 'webkit' ? unreadInWebkit : []
    it.each(unread)('shows nothing rather than something else for %s', (name) => {
      const { output, error } = prepared.reported(name)
      expect(output).toBeNull()
      expect(error).toMatchObject({ code: 'unsupported', message: expect.stringContaining('browser') })
    })

    const read = Object.keys(painted).filter((name) => !unread.includes(name))
    it.each(read)('keeps the colours of %s, in each frame', async (name) => {
      expect(prepared.reported(name).plan.steps).toContainEqual(
        expect.objectContaining({ kind: 'transcode-video' }),
      )
      const frames = await patches(prepared.outputOf(name), columns, rows)
      expect(frames.length).toBeGreaterThan(8)
      const wanted = turnedVideos.includes(name) ? patchColors.toReversed() : patchColors
      const isHdr = hdrVideos.includes(name)
      for (const [frame, colors] of frames.entries()) {
        const off = isHdr ? await colorDistances(colors, wanted) : channelDistances(colors, wanted)
        expect(Math.max(...off), `frame ${frame}: ${JSON.stringify(colors)}`).toBeLessThanOrEqual(
          (isHdr ? hdrTolerance : tolerance)[engine],
        )
      }
    })
  })
}

function channelDistances(some: readonly Color[], others: readonly Color[]): number[] {
  return some.flatMap((color, at) =>
    color.map((value, channel) => Math.abs(value - (others[at]?.[channel] ?? Number.NaN))),
  )
}
