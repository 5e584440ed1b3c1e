/**
 * Every TikTok publishing rule as data: inspect media, check a post, plan its repair, build its payload.
 *
 * @packageDocumentation
 */
export { type CheckSettings, check } from './check/check.ts'
export type { CheckedPost } from './check/checked-post.ts'
export type {
  Certainty,
  Issue,
  IssuePath,
  Json,
  Repair,
  Requirement,
  Severity,
  Source,
} from './check/issue.ts'
export type { PostOptions, PostType, Privacy } from './draft/post-options.ts'
export type {
  ColourModel,
  FileFacts,
  ImageFacts,
  ImageFormat,
  MediaFacts,
  MetadataKind,
  Orientation,
  UnknownFacts,
  UnknownReason,
  VideoContainer,
  VideoFacts,
} from './facts/media-facts.ts'
export { type Box, fitInside, fitsInside, type Size } from './geometry/fit.ts'
export { inspect } from './inspect/inspect.ts'
export { describeIssue, type IssueDescription, renderIssue } from './messages/describe-issue.ts'
export { en } from './messages/en.ts'
export type { IssueWords, Locale } from './messages/locale.ts'
export { type PostBody, type PostEnvelope, postBody, type TikTokPostData } from './payload/post-body.ts'
export { uploadForm } from './payload/upload-form.ts'
export { applyEdits, type OptionEdit } from './plan/option-edit.ts'
export { type FilePlan, type PostPlan, plan } from './plan/plan.ts'
export { defaultPolicy, type PreparePolicy } from './plan/policy.ts'
export type {
  DownscaleStep,
  EncodeStep,
  FlattenStep,
  KeepStep,
  OrientStep,
  PhotoOutputFormat,
  Step,
} from './plan/step.ts'
export type { Finding, Rule, RuleSubjects } from './rules/rule.ts'
export { customiseRules, type RuleChange, type RuleSet } from './rules/rule-set.ts'
export { tiktokBulkit } from './rules/tiktok-bulkit.ts'
