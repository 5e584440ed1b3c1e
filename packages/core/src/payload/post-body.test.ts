import type { PostCreateData } from 'bundlesocial'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { anyOptions } from '../../test/arbitraries.ts'
import type { PostOptions } from '../draft/post-options.ts'
import { type PostBody, type PostEnvelope, postBody } from './post-body.ts'

const envelope: PostEnvelope = {
  teamId: 'team-1',
  title: 'Launch',
  postDate: '2026-11-22T10:30:00+01:00',
  status: 'SCHEDULED',
  uploadIds: ['upload-1'],
}

/** Every option of a post, of either type. */
const all: Required<PostOptions> = {
  type: 'VIDEO',
  text: 'Hello',
  uploadIds: ['old'],
  thumbnail: 'https://cdn.example/cover.jpg',
  privacy: 'PUBLIC_TO_EVERYONE',
  photoCoverIndex: 1,
  isBrandContent: true,
  isOrganicBrandContent: false,
  disableComments: true,
  disableDuet: true,
  disableStitch: false,
  thumbnailOffset: 1500,
  isAiGenerated: true,
  autoAddMusic: true,
  autoScale: true,
  uploadToDraft: false,
  musicSoundInfo: {
    musicSoundId: '7',
    musicSoundVolume: 0,
    musicSoundStart: 100,
    musicSoundEnd: 5000,
    videoOriginalSoundVolume: 80,
  },
  firstComment: 'First',
  title: 'A title',
}

describe('postBody', () => {
  it('takes a cover that was uploaded, in place of the one in the options and of a frame', () => {
    const thumbnail = 'https://cdn.example/own.jpg'
    const { TIKTOK } = postBody(all, { ...envelope, thumbnail }).data
    expect(TIKTOK.thumbnail).toBe(thumbnail)
    expect(TIKTOK).not.toHaveProperty('thumbnailOffset')
    const photos = postBody({ ...all, type: 'IMAGE' }, { ...envelope, thumbnail }).data.TIKTOK
    expect(photos).not.toHaveProperty('thumbnail')
  })

  it('puts a video post into the body, and leaves out what is for photos', () => {
    expect(postBody(all, envelope)).toStrictEqual({
      teamId: 'team-1',
      title: 'Launch',
      postDate: '2026-11-22T09:30:00.000Z',
      status: 'SCHEDULED',
      socialAccountTypes: ['TIKTOK'],
      data: {
        TIKTOK: {
          type: 'VIDEO',
          text: 'Hello',
          uploadIds: ['upload-1'],
          thumbnail: 'https://cdn.example/cover.jpg',
          privacy: 'PUBLIC_TO_EVERYONE',
          isBrandContent: true,
          isOrganicBrandContent: false,
          disableComments: true,
          disableDuet: true,
          disableStitch: false,
          thumbnailOffset: 1500,
          isAiGenerated: true,
          uploadToDraft: false,
          musicSoundInfo: {
            musicSoundId: '7',
            musicSoundVolume: 0,
            musicSoundStart: 100,
            musicSoundEnd: 5000,
            videoOriginalSoundVolume: 80,
          },
        },
      },
      firstComment: { TIKTOK: 'First' },
    })
  })

  it('puts a photo post into the body: of music the id only, and nothing that is for videos', () => {
    const { data } = postBody({ ...all, type: 'IMAGE' }, { ...envelope, uploadIds: ['a', 'b'] })
    expect(data.TIKTOK).toStrictEqual({
      type: 'IMAGE',
      text: 'Hello',
      uploadIds: ['a', 'b'],
      privacy: 'PUBLIC_TO_EVERYONE',
      photoCoverIndex: 1,
      isBrandContent: true,
      isOrganicBrandContent: false,
      disableComments: true,
      isAiGenerated: true,
      autoAddMusic: true,
      autoScale: true,
      uploadToDraft: false,
      musicSoundInfo: { musicSoundId: '7' },
    })
  })

  it('sends the type that the contract takes for granted, and no more than there is', () => {
    expect(postBody({}, envelope)).toStrictEqual({
      teamId: 'team-1',
      title: 'Launch',
      postDate: '2026-11-22T09:30:00.000Z',
      status: 'SCHEDULED',
      socialAccountTypes: ['TIKTOK'],
      data: { TIKTOK: { type: 'VIDEO', uploadIds: ['upload-1'] } },
    })
  })

  it('leaves out what is null, and what no post has', () => {
    const nothing = Object.fromEntries(Object.keys(all).map((name) => [name, null]))
    const odd: object = { ...nothing, caption: 'Hello', constructor: 1, media: [] }
    expect(postBody(odd, envelope)).toStrictEqual(postBody({}, envelope))
    const music = {
      musicSoundId: '7',
      musicSoundVolume: null,
      musicSoundEnd: undefined,
      commercial_music_id: '8',
    }
    expect(postBody({ musicSoundInfo: music }, envelope).data.TIKTOK.musicSoundInfo).toStrictEqual({
      musicSoundId: '7',
    })
  })

  it.each([{}, { musicSoundId: '' }, { musicSoundId: null, musicSoundVolume: 5 }])(
    'leaves music without a track out: %o',
    (musicSoundInfo) => {
      expect(postBody({ musicSoundInfo }, envelope).data.TIKTOK).not.toHaveProperty('musicSoundInfo')
    },
  )

  it('leaves an empty first comment out', () => {
    expect(postBody({ firstComment: '' }, envelope)).not.toHaveProperty('firstComment')
  })

  it.each([
    ['2026-11-22T10:30:00+01:00', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.000Z'],
    [new Date(Date.UTC(2026, 10, 22, 23, 59, 59, 999)), '2026-11-22T23:59:59.999Z'],
  ])('sends the date %s as UTC', (postDate, sent) => {
    expect(postBody({}, { ...envelope, postDate }).postDate).toBe(sent)
  })

  it.each(['soon', '', '2026-13-01', new Date(Number.NaN)])('refuses %s as a date', (postDate) => {
    expect(() => postBody({}, { ...envelope, postDate })).toThrow(RangeError)
    expect(() => postBody({}, { ...envelope, postDate })).toThrow('Expected a date for postDate')
  })

  it('never sends a null, nor shares anything with what it was given', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const before = structuredClone(options)
        const body = postBody(options, envelope)
        const { musicSoundInfo = {}, ...data } = body.data.TIKTOK
        const values = [...Object.values(body), ...Object.values(data), ...Object.values(musicSoundInfo)]
        expect(values.filter((value) => value == null)).toEqual([])
        expect(structuredClone(body)).toEqual(body)
        body.data.TIKTOK.uploadIds.push('more')
        Object.assign(body.data.TIKTOK.musicSoundInfo ?? {}, { musicSoundId: 'other' })
        expect(options).toEqual(before)
        expect(envelope.uploadIds).toEqual(['upload-1'])
      }),
    )
  })

  it("is typed as the API's own package wants it", () => {
    expectTypeOf<PostBody>().toExtend<NonNullable<PostCreateData['requestBody']>>()
    // Every option of the API is one that Postfit knows.
    type Sent = NonNullable<NonNullable<NonNullable<PostCreateData['requestBody']>['data']>['TIKTOK']>
    expectTypeOf<keyof Sent>().toExtend<keyof PostBody['data']['TIKTOK']>()
    expectTypeOf<keyof PostBody['data']['TIKTOK']>().toExtend<keyof Sent>()
  })
})
