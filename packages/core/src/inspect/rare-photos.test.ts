import { randomBytes, randomNumbers, rarePhotos, readRarePhoto } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'
import { MadeUpBlob } from './testing/made-up-blob.ts'
import { oddities } from './testing/oddities.ts'

const names = rarePhotos.map(({ name }) => name)
const endings = [...new Set(names.map((name) => name.slice(name.lastIndexOf('.'))))]
/** Everywhere in the first bytes, which are the headers of most formats; behind them in fewer places. */
const cutEverywhere = 600
const laterCuts = 100

/** Whatever the bytes, they are no video, and there are facts with numbers that mean something. */
async function inspectDamaged(bytes: Uint8Array): Promise<void> {
  const facts = await inspect(MadeUpBlob.of(bytes).asBlob())
  const odd = oddities(facts)
  if (facts.kind === 'video') odd.push('a video')
  if (odd.length > 0) throw new Error(`${bytes.length} bytes: ${odd.join(', ')}`)
}

describe('rare photos', () => {
  it.each(names)('%s: are told from at most 64 KiB, however much follows', async (name) => {
    const bytes = await readRarePhoto(name)
    const blob = MadeUpBlob.of(bytes)
    await inspect(blob.asBlob())
    expect(blob.bytesRead).toBeLessThanOrEqual(64 * 1024)
  })

  it.each(names)('%s: never throw or hang, wherever they are cut', async (name) => {
    const bytes = new Uint8Array(await readRarePhoto(name))
    const step = Math.ceil(bytes.length / laterCuts)
    for (let length = 0; length <= bytes.length; length += length < cutEverywhere ? 1 : step) {
      await inspectDamaged(bytes.subarray(0, length))
    }
  })

  it.each(endings)('%s: never throw or hang with flipped bits, 500 times', async (ending) => {
    const random = randomNumbers(ending.length + ending.charCodeAt(1))
    const pick = (below: number): number => Math.floor(random() * below)
    const originals = await Promise.all(names.filter((name) => name.endsWith(ending)).map(readRarePhoto))
    const start = performance.now()
    for (let n = 0; n < 500; n++) {
      const bytes = new Uint8Array(originals[n % originals.length] as Uint8Array)
      // Most of what inspection reads lies in the first few hundred bytes.
      const span = n % 3 === 0 ? bytes.length : Math.min(bytes.length, 500)
      for (let flips = 1 + pick(6); flips > 0; flips--) {
        const at = pick(span)
        bytes[at] = (bytes[at] as number) ^ (1 << pick(8))
      }
      await inspectDamaged(bytes)
    }
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('never throw or hang as random bytes behind their magic ones', async () => {
    for (const ending of endings) {
      const original = await readRarePhoto(names.find((name) => name.endsWith(ending)) as string)
      for (let seed = 0; seed < 100; seed++) {
        const bytes = randomBytes(seed, 400)
        bytes.set(original.subarray(0, 8 + (seed % 40)))
        await inspectDamaged(bytes)
      }
    }
  })
})
