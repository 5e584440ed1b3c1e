import type { MusicSoundInfo } from '../draft/post-options.ts'
import { type Rule, rule, when } from './rule.ts'
import { bulkit, bundleMusic, businessVideo, photoPost, zernio } from './sources.ts'

type MusicField = keyof MusicSoundInfo

const at = (field: MusicField) => ['musicSoundInfo', field]
const volumes = ['musicSoundVolume', 'videoOriginalSoundVolume'] as const

/** The fields of a list that are given, each with its value. */
function given<F extends MusicField>(music: MusicSoundInfo | null | undefined, fields: readonly F[]) {
  return fields.flatMap((field) => {
    const value = music?.[field]
    return value == null ? [] : [{ field, value }]
  })
}

/** The music of a post. */
export const musicRules = (): readonly Rule[] => [
  rule({
    id: 'music-id',
    appliesTo: 'post',
    requirement: { field: 'song_clip_id' },
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options: { musicSoundInfo: music } }) =>
      when(music != null && !music.musicSoundId, music?.musicSoundId ?? null, at('musicSoundId')),
  }),
  rule({
    id: 'music-photo-fields',
    appliesTo: 'photo-post',
    requirement: { fields: ['musicSoundId'] },
    severity: 'warning',
    repair: 'automatic',
    source: bundleMusic('contract'),
    find: ({ options: { musicSoundInfo } }) =>
      given(musicSoundInfo, [...volumes, 'musicSoundStart', 'musicSoundEnd']).map(({ field }) => ({
        received: field,
        path: at(field),
      })),
    edit: () => undefined,
  }),
  rule({
    id: 'music-volume',
    appliesTo: 'video-post',
    requirement: { min: 0, max: 100 },
    severity: 'error',
    repair: 'automatic',
    source: bundleMusic('contract'),
    find: ({ options: { musicSoundInfo } }, { min, max }) =>
      given(musicSoundInfo, volumes)
        .filter(({ value }) => value < min || value > max)
        .map(({ field, value }) => ({ received: value, path: at(field) })),
    edit: ({ received, requirement: { min, max } }) =>
      Math.min(Math.max(Number(received), Number(min)), Number(max)),
  }),
  rule({
    id: 'music-volumes-named',
    appliesTo: 'video-post',
    // Its default is 0, silence; Zernio and Postiz fill in 50 and 50, so that both are heard.
    requirement: { fields: volumes, volume: 50 },
    severity: 'warning',
    // Which of the two should be heard is for the person to say.
    repair: 'consent',
    consent: 'setVolumes',
    source: businessVideo('documented'),
    find: ({ options: { musicSoundInfo: music } }) =>
      volumes
        .filter((field) => music != null && music[field] == null)
        .map((field) => ({ received: field, path: at(field) })),
    edit: ({ requirement: { volume } }) => volume,
  }),
  rule({
    id: 'music-start',
    appliesTo: 'video-post',
    requirement: { min: 0 },
    severity: 'error',
    repair: 'automatic',
    source: bundleMusic('contract'),
    find: ({ options: { musicSoundInfo } }, { min }) =>
      given(musicSoundInfo, ['musicSoundStart'])
        .filter(({ value }) => value < min)
        .map(({ field, value }) => ({ received: value, path: at(field) })),
    edit: ({ requirement }) => requirement.min,
  }),
  rule({
    id: 'music-end',
    appliesTo: 'video-post',
    requirement: {},
    severity: 'warning',
    repair: 'automatic',
    source: bundleMusic('contract'),
    find: ({ options: { musicSoundInfo: music } }) => {
      const after = Math.max(0, music?.musicSoundStart ?? 0)
      return given(music, ['musicSoundEnd'])
        .filter(({ value }) => value <= after)
        .map(({ field, value }) => ({ received: value, path: at(field), requirement: { after } }))
    },
    edit: () => undefined,
  }),
  rule({
    id: 'music-draft',
    appliesTo: 'post',
    requirement: { uploadToDraft: false },
    severity: 'warning',
    repair: 'none',
    source: bundleMusic('contract'),
    find: ({ options: { uploadToDraft, musicSoundInfo } }) =>
      when(uploadToDraft === true && musicSoundInfo != null, true, ['musicSoundInfo']),
  }),
  rule({
    id: 'music-auto-conflict',
    appliesTo: 'photo-post',
    requirement: {},
    severity: 'warning',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options: { autoAddMusic, musicSoundInfo } }) =>
      when(autoAddMusic === true && musicSoundInfo != null, true, ['autoAddMusic']),
  }),
  rule({
    id: 'music-auto-draft',
    appliesTo: 'photo-post',
    requirement: { uploadToDraft: false },
    severity: 'warning',
    repair: 'automatic',
    source: photoPost('documented'),
    find: ({ options: { autoAddMusic, uploadToDraft } }) =>
      when(autoAddMusic === true && uploadToDraft === true, true, ['autoAddMusic']),
    edit: () => undefined,
  }),
  rule({
    id: 'music-auto-branded',
    appliesTo: 'photo-post',
    requirement: { isBrandContent: false, isOrganicBrandContent: false },
    severity: 'warning',
    repair: 'none',
    source: zernio('contested'),
    find: ({ options: { autoAddMusic, isBrandContent, isOrganicBrandContent } }) =>
      when(autoAddMusic === true && (isBrandContent === true || isOrganicBrandContent === true), true, [
        'autoAddMusic',
      ]),
  }),
  rule({
    id: 'music-auto',
    appliesTo: 'photo-post',
    requirement: {},
    severity: 'notice',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options: { autoAddMusic } }) => when(autoAddMusic === true, true, ['autoAddMusic']),
  }),
]
