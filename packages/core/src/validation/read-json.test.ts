import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { amount } from './amount.ts'
import { orEmpty, orNull } from './fields.ts'
import { isoDate } from './iso-date.ts'
import { type JsonReading, readJson } from './read-json.ts'
import { webAddress } from './web-address.ts'

const schema = v.object({ name: v.string(), size: orNull(amount), tags: orEmpty(v.string()) })

describe('readJson', () => {
  it('gives the value, without the fields it does not know', () => {
    const reading = readJson(schema, { name: 'a', size: 1, tags: ['b'], extra: true })
    expect(reading).toEqual({ ok: true, value: { name: 'a', size: 1, tags: ['b'] } })
    expectTypeOf(reading).toEqualTypeOf<JsonReading<{ name: string; size: number | null; tags: string[] }>>()
  })

  it('fills in what may be missing, with a list of its own each time', () => {
    const [first, second] = [readJson(schema, { name: 'a' }), readJson(schema, { name: 'a', size: null })]
    expect(first).toEqual({ ok: true, value: { name: 'a', size: null, tags: [] } })
    expect(second).toEqual(first)
    expect(first.ok && second.ok && first.value.tags !== second.value.tags).toBe(true)
  })

  it('names each problem by its path, what belongs there and what is there', () => {
    expect(readJson(schema, { size: -1, tags: ['b', 7] })).toEqual({
      ok: false,
      problems: [
        { path: ['name'], expected: '"name"', received: 'undefined' },
        { path: ['size'], expected: 'finite number >=0', received: '-1' },
        { path: ['tags', 1], expected: 'string', received: '7' },
      ],
    })
    expect(readJson(schema, 'text')).toEqual({
      ok: false,
      problems: [{ path: [], expected: 'Object', received: '"text"' }],
    })
  })

  it('keeps its report short, however wrong the JSON is', () => {
    const reading = readJson(
      v.array(v.number()),
      Array.from({ length: 10_000 }, () => 'x'.repeat(1000)),
    )
    expect(reading.ok || reading.problems).toHaveLength(20)
    expect(JSON.stringify(reading).length).toBeLessThan(4000)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (json) => {
        expect(typeof readJson(schema, json).ok).toBe('boolean')
      }),
    )
  })
})

describe('fields', () => {
  it('takes only finite amounts that are not negative', () => {
    const good = [0, 0.5, 1e15]
    const bad = [-1, -0.001, JSON.parse('1e999'), Number.NaN, '1', null]
    expect(good.map((value) => v.is(amount, value))).toEqual(good.map(() => true))
    expect(bad.map((value) => v.is(amount, value))).toEqual(bad.map(() => false))
  })

  it('takes only ISO dates, and keeps them as they are', () => {
    const good = ['2026-11-22', '2026-11-22T09:30:00.000Z', '2026-11-22T09:30:00+02:00']
    const bad = ['22.11.2026', '2026-13-01', 'Sun Nov 22 2026', '', '2026-11-22T99:00Z']
    expect(good.map((value) => v.parse(isoDate, value))).toEqual(good)
    expect(bad.map((value) => v.is(isoDate, value))).toEqual(bad.map(() => false))
  })

  it('takes only addresses that are safe to link to', () => {
    expect(webAddress('https://www.tiktok.com/@a/video/1?b=c#d')).toBe(
      'https://www.tiktok.com/@a/video/1?b=c#d',
    )
    expect(webAddress('HTTP://example.com')).toBe('HTTP://example.com')
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//a.b',
      'https://',
      'https://a b',
      '',
      null,
    ]) {
      expect(webAddress(text)).toBeNull()
    }
    expect(webAddress('javascript:1//\nhttps://a.b')).toBeNull()
  })
})
