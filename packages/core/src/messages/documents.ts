const bundle = 'https://info.bundle.social/api-reference/'
const tiktok = 'https://developers.tiktok.com/doc/'
const business = 'https://business-api.tiktok.com/portal/docs?id='

/**
 * Addresses of the documents that rules come from, by name (`issue.source.document`). Not every source is a page: the
 * behaviour of other implementations and the promises of Postfit have no address.
 */
export const documentUrls: Readonly<Record<string, string>> = {
  'Bulkit: TikTok': 'https://docs.bulkit.io/docs/platforms/tiktok',
  'bundle.social: TikTok': `${bundle}platforms/tiktok`,
  'bundle.social: limits': `${bundle}limits`,
  'bundle.social: upload content': `${bundle}upload-content`,
  'bundle.social: TikTok music': `${bundle}platforms/tiktok-music`,
  'bundle.social: platform parameters': `${bundle}platform-parameters`,
  'TikTok: media transfer guide': `${tiktok}content-posting-api-media-transfer-guide`,
  'TikTok: direct post': `${tiktok}content-posting-api-reference-direct-post`,
  'TikTok: photo post': `${tiktok}content-posting-api-reference-photo-post`,
  'TikTok: creator info': `${tiktok}content-posting-api-reference-query-creator-info`,
  'TikTok: content sharing guidelines': `${tiktok}content-sharing-guidelines`,
  'TikTok Business: video publish': `${business}1762228496095234`,
  'TikTok Business: photo publish': `${business}1803630424390658`,
  'TikTok: Content Credentials':
    'https://newsroom.tiktok.com/en-eu/partnering-with-our-industry-to-advance-ai-transparency-and-literacy-eu',
  'C2PA: specification':
    'https://spec.c2pa.org/specifications/specifications/2.2/specs/C2PA_Specification.html',
  'Ayrshare: media guidelines': 'https://www.ayrshare.com/docs/media-guidelines/tiktok',
  'Postiz: source': 'https://github.com/gitroomhq/postiz-app',
  'Zernio: API types': 'https://github.com/zernio-dev/zernio-node',
}
