import type { Certainty, Source } from '../check/issue.ts'

const from =
  (document: string) =>
  (certainty: Certainty): Source => ({ document, certainty })

/** docs.bulkit.io/docs/platforms/tiktok: the contract. */
export const bulkit: (certainty: Certainty) => Source = from('Bulkit: TikTok')
