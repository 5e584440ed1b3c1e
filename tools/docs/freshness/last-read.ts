/**
 * The day on which each source of a rule was last read, `YYYY-MM-DD`, by its name (`rule.source.document`). Whoever reads one
 * anew, and mends what moved, writes the day down here; `pnpm rules` lists the oldest first.
 */
export const lastRead: Readonly<Record<string, string>> = {
  'Bulkit: TikTok': '2026-11-29',
  'bundle.social: TikTok': '2026-11-29',
  'bundle.social: limits': '2026-11-29',
  'bundle.social: upload content': '2026-11-29',
  'bundle.social: TikTok music': '2026-11-29',
  'bundle.social: platform parameters': '2026-11-29',
  'bundle.social: comments': '2026-11-29',
  'TikTok: media transfer guide': '2026-11-29',
  'TikTok: direct post': '2026-11-29',
  'TikTok: photo post': '2026-11-29',
  'TikTok: creator info': '2026-11-29',
  'TikTok: content sharing guidelines': '2026-11-29',
  'TikTok Business: video publish': '2026-11-29',
  'TikTok Business: photo publish': '2026-11-29',
  'TikTok: Content Credentials': '2026-11-29',
  'Ayrshare: media guidelines': '2026-11-29',
  'Postiz: source': '2026-11-29',
  'Zernio: API types': '2026-11-29',
  'C2PA: specification': '2026-11-29',
  'Other implementations': '2026-11-29',
}

/** What is nobody's page: Postfit's own promises. */
export const ownDocuments: readonly string[] = ['Postfit: privacy']
