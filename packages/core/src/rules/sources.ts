import type { Certainty, Source } from '../check/issue.ts'

/** A document, cited with how certain its rule is: `bulkit('contract')`. */
const document =
  (name: string, url: string) =>
  (certainty: Certainty): Source => ({ document: name, url, certainty })

type Cite = (certainty: Certainty) => Source

/** The contract. */
export const bulkit: Cite = document('Bulkit: TikTok', 'https://docs.bulkit.io/docs/platforms/tiktok')

const bundle = 'https://info.bundle.social/api-reference/'
export const bundleTikTok: Cite = document('bundle.social: TikTok', `${bundle}platforms/tiktok`)
export const bundleLimits: Cite = document('bundle.social: limits', `${bundle}limits`)
export const bundleUpload: Cite = document('bundle.social: upload content', `${bundle}upload-content`)
export const bundleMusic: Cite = document('bundle.social: TikTok music', `${bundle}platforms/tiktok-music`)
export const bundleParameters: Cite = document(
  'bundle.social: platform parameters',
  `${bundle}platform-parameters`,
)

const tiktok = 'https://developers.tiktok.com/doc/'
export const mediaGuide: Cite = document(
  'TikTok: media transfer guide',
  `${tiktok}content-posting-api-media-transfer-guide`,
)
export const directPost: Cite = document(
  'TikTok: direct post',
  `${tiktok}content-posting-api-reference-direct-post`,
)
export const photoPost: Cite = document(
  'TikTok: photo post',
  `${tiktok}content-posting-api-reference-photo-post`,
)
export const creatorInfo: Cite = document(
  'TikTok: creator info',
  `${tiktok}content-posting-api-reference-query-creator-info`,
)
export const guidelines: Cite = document(
  'TikTok: content sharing guidelines',
  `${tiktok}content-sharing-guidelines`,
)

const business = 'https://business-api.tiktok.com/portal/docs?id='
export const businessVideo: Cite = document('TikTok Business: video publish', `${business}1762228496095234`)
export const businessPhoto: Cite = document('TikTok Business: photo publish', `${business}1803630424390658`)

/** No document names it: seen in other implementations, or in posts that failed. */
export const implementers: Cite = document(
  'Postiz: pull request 1875',
  'https://github.com/gitroomhq/postiz-app/pull/1875',
)
