import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeComposition, judgePost, type PostMember, type PostOptionsJson } from './index.ts'
import { photo, picture } from './testing/index.ts'

let jpeg: Uint8Array

beforeAll(async () => {
  jpeg = await photo()
})

const photos = (amount: number): PostMember[] =>
  Array.from({ length: amount }, (_, index) => ({ name: `${index}.jpg`, kind: 'photo' }))
const video: PostMember = { name: 'clip.mp4', kind: 'video' }

function composition(members: readonly PostMember[], options?: PostOptionsJson): string[] {
  return judgeComposition(members, options).map(({ rule }) => rule)
}

describe('what a post is made of', () => {
  it('is 1 to 10 photos or one video', () => {
    expect(composition([])).toEqual(['post-media'])
    expect(composition(photos(1))).toEqual([])
    expect(composition(photos(10))).toEqual([])
    expect(composition(photos(11))).toEqual(['photo-count'])
    expect(composition([video])).toEqual([])
    expect(composition([video, video])).toEqual(['video-count'])
    expect(composition([...photos(1), video])).toEqual(['post-mixed'])
  })

  it('is of the type the options say, VIDEO when they do not', () => {
    expect(composition(photos(2), { type: 'IMAGE' })).toEqual([])
    expect(composition(photos(2), {})).toEqual(['post-type'])
    expect(composition([video], { type: 'IMAGE' })).toEqual(['post-type'])
    expect(composition([video], {})).toEqual([])
  })
})

async function optionRules(options: unknown): Promise<string[]> {
  const verdict = await judgePost([{ name: 'a.jpg', bytes: jpeg }], options as PostOptionsJson)
  expect(verdict.ok).toBe(verdict.post.length === 0)
  return verdict.post.map(({ rule }) => rule)
}

describe('the options of a post', () => {
  it.each([
    ['2200 units of text', { text: 'x'.repeat(2200) }, []],
    ['2201 units of text', { text: 'x'.repeat(2201) }, ['post-text']],
    ['1101 emoji, two units each', { text: '👍'.repeat(1101) }, ['post-text']],
    ['null for anything', { text: null, privacy: null, photoCoverIndex: null, musicSoundInfo: null }, []],
    ['a known privacy', { privacy: 'FOLLOWER_OF_CREATOR' }, []],
    ['an unknown privacy', { privacy: 'FRIENDS' }, ['post-privacy']],
    ['the only photo as cover', { photoCoverIndex: 0 }, []],
    ['a cover after the last photo', { photoCoverIndex: 1 }, ['post-photo-cover-index']],
    ['half an index', { photoCoverIndex: 0.5 }, ['post-photo-cover-index']],
    ['a negative index', { photoCoverIndex: -1 }, ['post-photo-cover-index']],
    ['private branded content', { isBrandContent: true, privacy: 'SELF_ONLY' }, ['post-branded-private']],
    ['public branded content', { isBrandContent: true, privacy: 'PUBLIC_TO_EVERYONE' }, []],
    ['private content of an own brand', { isOrganicBrandContent: true, privacy: 'SELF_ONLY' }, []],
    ['a word for a flag', { autoScale: 'yes' }, ['post-auto-scale']],
    [
      'music too loud',
      { musicSoundInfo: { musicSoundId: 'song', musicSoundVolume: 101 } },
      ['post-music-sound-info'],
    ],
    ['a misspelt option', { privcy: 'SELF_ONLY' }, ['post-options']],
  ])('judges %s', async (_, options, expected) => {
    expect(await optionRules({ type: 'IMAGE', ...options })).toEqual(expected)
  })

  it('refuses an unknown type, and nothing the type would have decided', async () => {
    expect(await optionRules({ type: 'CAROUSEL' })).toEqual(['post-type'])
  })

  it('says what it received', async () => {
    const { post } = await judgePost([{ name: 'a.jpg', bytes: jpeg }], {
      type: 'IMAGE',
      text: 'x'.repeat(2201),
    })
    expect(post).toEqual([
      {
        rule: 'post-text',
        requirement: 'at most 2200 characters (UTF-16 units)',
        received: 'text: 2201 characters',
      },
    ])
  })
})

it('judges every file, and names the bad one among good ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-gate-test-'))
  try {
    const path = join(folder, 'good.jpg')
    await writeFile(path, jpeg)
    const verdict = await judgePost([
      { name: 'good.jpg', bytes: path },
      { name: 'bad.jpg', bytes: await picture().png().toBuffer() },
      { name: 'gone.jpg', bytes: join(folder, 'gone.jpg') },
      { name: 'folder', bytes: folder },
    ])
    expect(verdict).toMatchObject({
      ok: false,
      post: [],
      files: [
        { name: 'good.jpg', ok: true, violations: [] },
        { name: 'bad.jpg', ok: false, violations: [{ rule: 'photo-format' }] },
        { name: 'gone.jpg', ok: false, violations: [{ rule: 'media-readable', received: 'no such file' }] },
        { name: 'folder', ok: false, violations: [{ rule: 'media-readable', received: 'not a file' }] },
      ],
    })
    expect(Object.keys(verdict.files[0] ?? {})).toEqual(['name', 'ok', 'violations'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
