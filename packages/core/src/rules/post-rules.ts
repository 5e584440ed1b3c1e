import type { Rule } from './rule.ts'
import { bulkit } from './sources.ts'

/** A post needs media. */
const mediaRequired: Rule<'post', { min: number }> = {
  id: 'media-required',
  appliesTo: 'post',
  requirement: { min: 1 },
  severity: 'error',
  repair: 'none',
  source: bulkit('contract'),
  find: ({ media }, { min }) => (media.length < min ? [{ received: media.length, path: ['media'] }] : []),
}

/** Photos are only a Photo Mode post when `type` says `IMAGE`: the default is `VIDEO`. */
const typeMatchesMedia: Rule<'post', { type: 'IMAGE' }> = {
  id: 'type-image',
  appliesTo: 'post',
  requirement: { type: 'IMAGE' },
  severity: 'error',
  repair: 'automatic',
  source: bulkit('contract'),
  find: ({ type, photos, videos }) =>
    type === 'VIDEO' && photos.length > 0 && videos.length === 0 ? [{ received: type, path: ['type'] }] : [],
}

export const postRules: readonly Rule[] = [mediaRequired, typeMatchesMedia]
