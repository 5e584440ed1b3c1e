import type { $OpenApiTs } from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Refusal, readRefusal, refusalSchema } from './refusal.ts'

/** The answer 400 as the published SDK declares it. */
type SdkRefusal = $OpenApiTs['/api/v1/post/']['post']['res'][400]

describe('readRefusal', () => {
  it('reads what is refused, and says where in the draft that is', () => {
    const answer: SdkRefusal = {
      statusCode: 400,
      message: 'Validation failed',
      issues: [
        { code: 'too_big', message: 'At most 2200', path: ['data', 'TIKTOK', 'text'] },
        { code: 'invalid_type', message: 'No upload', path: ['data', 'TIKTOK', 'uploadIds', 3] },
        {
          code: 'too_big',
          message: 'Volume',
          path: ['data', 'TIKTOK', 'musicSoundInfo', 'musicSoundVolume'],
        },
        { code: null, message: 'No such team', path: ['teamId'] },
        { message: 'Elsewhere', path: ['data', 'INSTAGRAM', 'text'] },
        { message: 'The options as a whole', path: ['data', 'TIKTOK'] },
        { message: 'Without a place', path: null },
      ],
    }
    const reading = readRefusal(answer)
    expect(reading).toMatchObject({ ok: true, value: { statusCode: 400, message: 'Validation failed' } })
    expect(reading.ok && reading.value.issues.map(({ draftPath }) => draftPath)).toEqual([
      ['text'],
      ['media', 3],
      ['musicSoundInfo', 'musicSoundVolume'],
      null,
      null,
      null,
      null,
    ])
    expect(reading.ok && reading.value.issues.at(-1)).toEqual({
      code: null,
      message: 'Without a place',
      path: [],
      draftPath: null,
    })
  })

  it('reads a refusal without issues', () => {
    const value = { statusCode: null, message: 'No', issues: [] }
    expect(readRefusal({ message: 'No' })).toEqual({ ok: true, value })
    expect(readRefusal({ message: 'No', issues: null })).toEqual({ ok: true, value })
  })

  it('names what it cannot read', () => {
    expect(readRefusal({ message: 'No', issues: [{ message: 'a', path: [{}] }] })).toEqual({
      ok: false,
      problems: [{ path: ['issues', 0, 'path', 0], expected: '(string | number)', received: 'Object' }],
    })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (json) => {
        expect(typeof readRefusal(json).ok).toBe('boolean')
      }),
    )
  })

  it('is a Standard Schema', async () => {
    const result = await refusalSchema['~standard'].validate({ message: 'No' })
    expect(result).toHaveProperty('value', { statusCode: null, message: 'No', issues: [] } satisfies Refusal)
  })
})
