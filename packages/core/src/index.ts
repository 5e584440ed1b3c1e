/**
 * Every TikTok publishing rule as data: inspect media, check a post, plan its repair, build its payload.
 *
 * @packageDocumentation
 */
export { countGraphemes } from './caption/graphemes.ts'
export { type ShortenSettings, shortenCaption } from './caption/shorten-caption.ts'
export { type CaptionRange, findGluedHashtags, findHashtags, findMentions } from './caption/tags.ts'
export { type CheckSettings, check, checkInSteps } from './check/check.ts'
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
export { issuesByFile, issuesOfFile } from './check/issues-of-file.ts'
export type { CreatorLimits } from './draft/creator-limits.ts'
export type { MusicSoundInfo, PostOptions, PostType, Privacy } from './draft/post-options.ts'
export type { OptionProblem, ReadOptions } from './draft/read-options.ts'
export type { Av1Sequence, ChromaSampling, CodedPicture, CodedTiles } from './facts/coded-picture.ts'
export { isSrgb } from './facts/color-profile.ts'
export type {
  ChromaticitySource,
  CodePointSource,
  CodePoints,
  ColorSource,
  IccSource,
  Piece,
} from './facts/color-source.ts'
export type {
  AudioCodec,
  ColorModel,
  EditKind,
  FileFacts,
  HdrTransfer,
  ImageCoding,
  ImageFacts,
  ImageFormat,
  MediaFacts,
  MetadataKind,
  Obstacle,
  Orientation,
  Provenance,
  ProvenanceClaim,
  SoundTrack,
  TrackCounts,
  UnknownFacts,
  UnknownReason,
  VideoCodec,
  VideoContainer,
  VideoFacts,
} from './facts/media-facts.ts'
export { type Box, fitInside, fitsInside, type Size } from './geometry/fit.ts'
export { largestPart, type Point, type Ratio, type Rectangle, smallestCanvas } from './geometry/ratio.ts'
export { inspect } from './inspect/inspect.ts'
export { loadPart } from './inspect/load-part.ts'
export { type PostBody, type PostEnvelope, postBody, type TikTokPostData } from './payload/post-body.ts'
export { uploadForm } from './payload/upload-form.ts'
export { type ByteRange, forecast, forecastBytes } from './plan/forecast.ts'
export { applyEdits, type OptionEdit } from './plan/option-edit.ts'
export { type FilePlan, type PlanSettings, type PostPlan, plan, planInSteps } from './plan/plan.ts'
export {
  type CompletePolicy,
  type Consent,
  defaultPolicy,
  type PhotoFit,
  type PreparePolicy,
  type VideoFit,
} from './plan/policy.ts'
export type { PlainStep, RepairStep } from './plan/repair-step.ts'
export type {
  ConvertColorStep,
  CropStep,
  DownscaleStep,
  EncodeStep,
  FirstFrameStep,
  FlattenStep,
  KeepCredentialsStep,
  KeepStep,
  OrientStep,
  PadStep,
  PhotoOutputFormat,
  PhotoStep,
  RemuxStep,
  Step,
  StripMetadataStep,
  TranscodeAudioStep,
  TranscodeVideoStep,
  TrimStep,
  VideoStep,
} from './plan/step.ts'
export { defineRules } from './rules/define-rules.ts'
export type { Finding, Rule, RuleSubjects } from './rules/rule.ts'
export { customizeRules, type RuleChange, type RuleSet } from './rules/rule-set.ts'
export { tiktokBulkit } from './rules/tiktok-bulkit.ts'
