import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tiktokBulkit } from '@postfit/core'
import { tiktokContentPosting } from '@postfit/core/content-posting'
import { describe, expect, it } from 'vitest'
import { optionDifferences, ownOptions } from './compare-options.ts'
import { lastRead } from './last-read.ts'
import { optionTypes } from './published-options.ts'
import { sourcesByAge } from './sources.ts'

const rules = [...tiktokBulkit.rules, ...tiktokContentPosting.rules]

describe('the sources of the rules', () => {
  it('have each a day on which they were last read, and no other has', () => {
    const sources = sourcesByAge(rules, new Date('2027-01-01'))
    expect(sources.map(({ document }) => document).sort()).toEqual(Object.keys(lastRead).sort())
    for (const { day, age } of sources) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(age).toBeGreaterThan(0)
    }
  })

  it('are listed from the oldest reading on, those that nobody read first', () => {
    const [rule] = tiktokBulkit.rules
    if (!rule) throw new Error('There is no rule')
    const from = (document: string) => ({ ...rule, source: { document, certainty: 'documented' as const } })
    const listed = sourcesByAge(
      [from('Bulkit: TikTok'), from('A page of tomorrow'), from('Postfit: privacy')],
      new Date('2026-12-09T12:00:00Z'),
    )
    expect(listed.map(({ document, age }) => [document, age])).toEqual([
      ['A page of tomorrow', Number.POSITIVE_INFINITY],
      ['Bulkit: TikTok', 10],
    ])
  })
})

/** Declarations in the manner of the SDK's, of which an option has gone, two have come, and one has changed. */
const declarations = `
type PostGetResponse = { data?: { TIKTOK?: { code?: string | null } | null } }
type PostCreateData = {
    requestBody?: {
        data: {
            DISCORD?: { text: string } | null;
            TIKTOK?: {
                /** A caption. */
                text?: string | null;
                uploadIds?: Array<(string)> | null;
                privacy?: 'SELF_ONLY' | 'PUBLIC_TO_EVERYONE' | null;
                volume?: string | null;
                musicSoundInfo?: { musicSoundId: string; fadeIn?: number | null } | null;
                madeWith: 'camera' | 'model';
            } | null;
        };
    };
};
export type { PostCreateData, PostGetResponse }
`

describe("the SDK's options", () => {
  it('are read from its declarations', () => {
    expect(Object.fromEntries(optionTypes(declarations))).toEqual({
      text: 'string',
      uploadIds: 'array',
      privacy: "'PUBLIC_TO_EVERYONE' | 'SELF_ONLY'",
      volume: 'string',
      'musicSoundInfo.musicSoundId': 'string',
      'musicSoundInfo.fadeIn': 'number',
      madeWith: "'camera' | 'model'",
    })
    expect(() => optionTypes('type PostCreateData = { requestBody?: {} }')).toThrow(/declares none/)
  })

  it('are compared with ours: what came, what changed, what is gone', () => {
    const own = new Map([
      ...Object.entries({
        text: 'string',
        uploadIds: 'array',
        privacy: "'PUBLIC_TO_EVERYONE' | 'SELF_ONLY'",
      }),
      ...Object.entries({ volume: 'number', thumbnail: 'string', title: 'string' }),
      ['musicSoundInfo.musicSoundId', 'string'] as const,
    ])
    expect(optionDifferences(optionTypes(declarations), own)).toEqual([
      'volume is string there, and number here',
      'musicSoundInfo.fadeIn is new: number',
      "madeWith is new: 'camera' | 'model'",
      'thumbnail is gone',
    ])
  })

  it('are ours, in the version that our types are held to', () => {
    const require = createRequire(new URL('../../../packages/core/package.json', import.meta.url))
    const types = require.resolve('bundlesocial').replace(/index\.\w+$/, 'index.d.ts')
    expect(optionDifferences(optionTypes(readFileSync(types, 'utf8')), ownOptions())).toEqual([])
  })
})
