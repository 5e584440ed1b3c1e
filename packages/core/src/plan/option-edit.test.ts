import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import type { PostOptions } from '../draft/post-options.ts'
import { applyEdits } from './option-edit.ts'
import { plan } from './plan.ts'

/** Options of so many fields that no post has. */
const madeUp = (count: number, bytes: number): PostOptions => {
  const filler = 'x'.repeat(bytes)
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`unknown${n}${filler}`, filler]))
}

describe('edits', () => {
  it('leave the options given as they are, in every depth', () => {
    const options = { text: 'a', musicSoundInfo: { musicSoundId: '7', musicSoundVolume: 5 } }
    const before = structuredClone(options)
    const answers: string[] = []
    const edited = applyEdits(options, [
      { path: ['musicSoundInfo', 'musicSoundVolume'], value: undefined, answers },
      { path: ['musicSoundInfo', 'musicSoundStart'], value: 1, answers },
      { path: ['text'], value: 'b', answers },
      { path: ['title', 'none'], value: 'c', answers },
      { path: [], value: undefined, answers },
    ])
    expect(edited).toEqual({ text: 'b', musicSoundInfo: { musicSoundId: '7', musicSoundStart: 1 } })
    expect(options).toEqual(before)
  })

  it('of the empty path put something else in the place of all options', () => {
    const value = { text: 'b' }
    const edits = [
      { path: [], value, answers: [] },
      { path: ['title'], value: 'c', answers: [] },
    ]
    expect(applyEdits({ text: 'a', privacy: 'SELF_ONLY' }, edits)).toEqual({ text: 'b', title: 'c' })
    expect(value).toEqual({ text: 'b' })
  })

  it('never reach a prototype', () => {
    const options = JSON.parse('{"text": "a", "__proto__": {"x": 1}}')
    const edited = applyEdits(options, [
      { path: ['__proto__', 'x'], value: 2, answers: [] },
      { path: ['constructor', 'name'], value: 'c', answers: [] },
    ])
    expect(JSON.stringify(edited)).toBe('{"text":"a","__proto__":{"x":2}}')
    expect(Object.getPrototypeOf(edited)).toBe(Object.prototype)
    expect(applyEdits(options, [{ path: ['__proto__'], value: undefined, answers: [] }])).toEqual({
      text: 'a',
    })
  })
})

describe('options with very many unknown fields', () => {
  it('lose all of them, and keep the others as they are', () => {
    const music = { ...madeUp(500, 1), musicSoundId: '7' }
    const options = {
      ...madeUp(1000, 1),
      text: 'Hello',
      title: 5,
      musicSoundInfo: music,
    } as unknown as PostOptions
    const issues = check(options, [])
    expect(issues.filter(({ code }) => code === 'option-unknown').length).toBe(40)
    const { edits } = plan(options, [], issues)
    expect(applyEdits(options, edits)).toEqual({
      text: 'Hello',
      title: 5,
      musicSoundInfo: { musicSoundId: '7' },
    })
  })

  it('are planned in a time that does not grow with their number', () => {
    // 10 MB, and as many fields as it takes; the time of 79 kB was 11.7 s.
    const [few, many] = [madeUp(100, 10), madeUp(100_000, 50)]
    const timeOf = (options: PostOptions): number => {
      const issues = check(options, [])
      const start = performance.now()
      for (let round = 0; round < 20; round++) applyEdits(options, plan(options, [], issues).edits)
      return performance.now() - start
    }
    timeOf(few)
    const usual = timeOf(few)
    // Where something else runs as well, one of a few tries is let alone.
    const best = Math.min(...[1, 2, 3].map(() => timeOf(many)))
    expect(best).toBeLessThan(10 * usual + 50)
  })
})
