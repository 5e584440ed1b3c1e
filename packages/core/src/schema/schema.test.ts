import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { anyMedia, anyOptions, wildOptions } from '../../test/arbitraries.ts'
import { photo, photos } from '../../test/facts.ts'
import { check } from '../check/check.ts'
import type { PostOptions } from '../draft/post-options.ts'
import { readOptions } from '../draft/read-options.ts'
import { de } from '../locales/de.ts'
import { renderIssue } from '../messages/describe-issue.ts'
import { draftSchema } from './draft-schema.ts'
import { postOptionsSchema } from './post-options-schema.ts'

/** What a form library does with a schema, which it knows nothing else of. */
async function validate(schema: { readonly '~standard': unknown }, value: unknown) {
  const standard = schema['~standard'] as {
    version: 1
    vendor: string
    validate(value: unknown): StandardResult | Promise<StandardResult>
  }
  expect(standard).toMatchObject({ version: 1, vendor: 'valibot' })
  const { issues, value: output } = await standard.validate(value)
  return {
    value: output,
    issues: issues?.map(({ message, path }) => ({
      message,
      path: path?.map((part) => (typeof part === 'object' ? part.key : part)),
    })),
  }
}

interface StandardResult {
  readonly value?: unknown
  readonly issues?: readonly {
    readonly message: string
    readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  }[]
}

describe('draftSchema', () => {
  const options: PostOptions = { type: 'IMAGE', text: 'Hello', privacy: 'PUBLIC_TO_EVERYONE' }

  it('takes a draft without errors, warnings and notices or not', async () => {
    expect(await validate(draftSchema(), { ...options, title: 'Launch' })).toEqual({
      value: { ...options, title: 'Launch' },
      issues: undefined,
    })
    expect(await validate(draftSchema({ media: photos(2) }), options)).toMatchObject({ issues: undefined })
  })

  it('says each error at its field', async () => {
    const { issues } = await validate(draftSchema(), {
      ...options,
      text: 'x'.repeat(2201),
      isBrandContent: true,
      privacy: 'SELF_ONLY',
      musicSoundInfo: { musicSoundId: '' },
    })
    expect(issues?.map(({ path }) => path)).toEqual([
      ['text'],
      ['privacy'],
      ['musicSoundInfo', 'musicSoundId'],
    ])
    expect(issues?.[0]?.message).toBe(
      'Caption: The caption has 2201 characters. It may have at most 2200; emoji count as two or more. Shorten it. This is done once you agree.',
    )
  })

  it('speaks the language that it is given', async () => {
    const { issues } = await validate(draftSchema({ locale: de }), {
      ...options,
      firstComment: 'x'.repeat(151),
    })
    expect(issues?.[0]?.message).toMatch(/^Erster Kommentar: Der erste Kommentar hat 151 Zeichen\./)
  })

  it('goes by the media, the rules and the creator that it is given', async () => {
    const media = [photo(), photo({ format: 'png' })]
    expect((await validate(draftSchema({ media }), options)).issues?.map(({ path }) => path)).toEqual([
      ['media', 1],
    ])
    expect((await validate(draftSchema({ media: [] }), options)).issues?.map(({ path }) => path)).toEqual([
      ['media'],
    ])
    const creator = { privacyLevels: ['SELF_ONLY'] } as const
    expect((await validate(draftSchema({ creator }), options)).issues?.map(({ path }) => path)).toEqual([
      ['privacy'],
    ])
    const rules = { id: 'none', version: '2026-01-01', rules: [] }
    expect((await validate(draftSchema({ media, creator, rules }), options)).issues).toBe(undefined)
  })

  it('says what is of the wrong type, as a schema does', async () => {
    const { issues } = await validate(draftSchema(), {
      text: 5,
      thumbnailOffset: Number.POSITIVE_INFINITY,
      type: 'REEL',
    })
    expect(issues?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['text'], ['thumbnailOffset'], ['type']]),
    )
    expect(issues).toHaveLength(3)
    expect((await validate(draftSchema(), [])).issues).toEqual([
      { message: 'Invalid type: Expected Object but received Array', path: undefined },
    ])
  })

  it('says the errors of check, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyOptions, anyMedia, async (options, media) => {
        const { issues = [] } = await validate(draftSchema({ media }), options)
        const errors = check(options, media).filter(({ severity }) => severity === 'error')
        expect(issues.map(({ message }) => message)).toEqual(errors.map((issue) => renderIssue(issue)))
        expect(issues.map(({ path = [] }) => path)).toEqual(errors.map(({ path }) => path))
      }),
    )
  })

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(wildOptions, async (value) => {
        await validate(draftSchema(), value)
      }),
    )
  })
})

describe('postOptionsSchema', () => {
  it('takes what check takes: its types come from the same table', () => {
    fc.assert(
      fc.property(wildOptions, (value) => {
        const { success } = v.safeParse(postOptionsSchema, value)
        expect(success).toBe(readOptions(value).problems.length === 0)
      }),
      { numRuns: 500 },
    )
  })

  it('is typed like the options', () => {
    expectTypeOf<v.InferOutput<typeof postOptionsSchema>>().toEqualTypeOf<PostOptions>()
    expectTypeOf<v.InferOutput<ReturnType<typeof draftSchema>>>().toEqualTypeOf<PostOptions>()
  })
})
