import type { Certainty, Source } from '../check/issue.ts'

type Cite = (certainty: Certainty) => Source

/** A document, cited with how certain its rule is: `bulkit('contract')`. Addresses: `messages/documents.ts`. */
const cite =
  (document: string): Cite =>
  (certainty) => ({ document, certainty })

/** The contract. */
export const bulkit: Cite = /* @__PURE__ */ cite('Bulkit: TikTok')

export const bundleTikTok: Cite = /* @__PURE__ */ cite('bundle.social: TikTok')
export const bundleLimits: Cite = /* @__PURE__ */ cite('bundle.social: limits')
export const bundleUpload: Cite = /* @__PURE__ */ cite('bundle.social: upload content')
export const bundleMusic: Cite = /* @__PURE__ */ cite('bundle.social: TikTok music')
export const bundleParameters: Cite = /* @__PURE__ */ cite('bundle.social: platform parameters')
export const bundleComments: Cite = /* @__PURE__ */ cite('bundle.social: comments')

export const mediaGuide: Cite = /* @__PURE__ */ cite('TikTok: media transfer guide')
export const directPost: Cite = /* @__PURE__ */ cite('TikTok: direct post')
export const photoPost: Cite = /* @__PURE__ */ cite('TikTok: photo post')
export const creatorInfo: Cite = /* @__PURE__ */ cite('TikTok: creator info')
export const guidelines: Cite = /* @__PURE__ */ cite('TikTok: content sharing guidelines')

export const businessVideo: Cite = /* @__PURE__ */ cite('TikTok Business: video publish')
export const businessPhoto: Cite = /* @__PURE__ */ cite('TikTok Business: photo publish')

// Implementers in production: evidence, no promise of TikTok's.
export const ayrshare: Cite = /* @__PURE__ */ cite('Ayrshare: media guidelines')
export const postiz: Cite = /* @__PURE__ */ cite('Postiz: source')
export const zernio: Cite = /* @__PURE__ */ cite('Zernio: API types')

/** TikTok's announcement of 2024-05 that it labels by them. */
export const contentCredentials: Cite = /* @__PURE__ */ cite('TikTok: Content Credentials')

/** The specification, of what breaks what a manifest proves. */
export const c2pa: Cite = /* @__PURE__ */ cite('C2PA: specification')

/** No document names it: what other implementations guard against. */
export const implementers: Cite = /* @__PURE__ */ cite('Other implementations')

/** No demand of the platform, but what Postfit promises. */
export const promise: Source = { document: 'Postfit: privacy', certainty: 'promise' }
