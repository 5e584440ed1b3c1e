import type { Certainty, Source } from '../check/issue.ts'

type Cite = (certainty: Certainty) => Source

/** A document, cited with how certain its rule is: `bulkit('contract')`. Addresses: `messages/documents.ts`. */
const cite =
  (document: string): Cite =>
  (certainty) => ({ document, certainty })

/** The contract. */
export const bulkit: Cite = cite('Bulkit: TikTok')

export const bundleTikTok: Cite = cite('bundle.social: TikTok')
export const bundleLimits: Cite = cite('bundle.social: limits')
export const bundleUpload: Cite = cite('bundle.social: upload content')
export const bundleMusic: Cite = cite('bundle.social: TikTok music')
export const bundleParameters: Cite = cite('bundle.social: platform parameters')
export const bundleComments: Cite = cite('bundle.social: comments')

export const mediaGuide: Cite = cite('TikTok: media transfer guide')
export const directPost: Cite = cite('TikTok: direct post')
export const photoPost: Cite = cite('TikTok: photo post')
export const creatorInfo: Cite = cite('TikTok: creator info')
export const guidelines: Cite = cite('TikTok: content sharing guidelines')

export const businessVideo: Cite = cite('TikTok Business: video publish')
export const businessPhoto: Cite = cite('TikTok Business: photo publish')

/** No document names it: what other implementations guard against. */
export const implementers: Cite = cite('Other implementations')

/** No demand of the platform, but what Postfit promises. */
export const promise: Source = { document: 'Postfit: privacy', certainty: 'promise' }
