import { fileRules } from './file-rules.ts'
import { photoRules } from './photo-rules.ts'
import { postRules } from './post-rules.ts'
import type { RuleSet } from './rule-set.ts'

/** The default rule set: the contract of Bulkit (bundle.social), as its TikTok page states it. */
export const tiktokBulkit: RuleSet = {
  id: 'tiktok-bulkit',
  version: '2026-11-22',
  rules: [...postRules, ...fileRules, ...photoRules],
}
