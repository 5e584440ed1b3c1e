import { coverRules } from './cover-rules.ts'
import { fileRules } from './file-rules.ts'
import { musicRules } from './music-rules.ts'
import { photoRules } from './photo-rules.ts'
import { postRules } from './post-rules.ts'
import { privacyRules } from './privacy-rules.ts'
import type { RuleSet } from './rule-set.ts'
import { textRules } from './text-rules.ts'
import { videoRules } from './video-rules.ts'

/** The default rule set: the contract of Bulkit (bundle.social), and what else its page's sources document. */
export const tiktokBulkit: RuleSet = /* @__PURE__ */ bulkitRules()

// Made by a function, so that an application that imports none of the rules ships none of them.
function bulkitRules(): RuleSet {
  return {
    id: 'tiktok-bulkit',
    version: '2026-11-29',
    rules: [
      ...postRules(),
      ...fileRules(),
      ...photoRules(),
      ...videoRules(),
      ...coverRules(),
      ...textRules(),
      ...privacyRules(),
      ...musicRules(),
    ],
  }
}
