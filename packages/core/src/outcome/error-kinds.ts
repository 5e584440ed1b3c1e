/**
 * What went wrong, as one stable code for each thing that a person can do about it. The API's public key where there
 * is one, else TikTok's.
 */
export type ErrorCode =
  | 'unsupported_file_format'
  | 'image_size_invalid'
  | 'video_frame_rate_invalid'
  | 'duration_check_failed'
  | 'media_processing_timeout'
  | 'media_fetch_failed'
  | 'posting_rate_limited'
  | 'account_connection_expired'
  | 'account_restricted'
  | 'content_policy_restricted'
  | 'spam_risk_text'
  | 'spam_risk'
  | 'too_many_drafts'
  | 'active_users_limited'
  | 'video_bitrate_invalid'
  | 'music_id_invalid'
  | 'privacy_level_option_mismatch'
  | 'invalid_params'
  | 'publish_cancelled'
  | 'internal'
  | 'unknown_error'

/** Every key that is known: the codes, and TikTok's own names for what the API has another key for. */
export type ErrorKey =
  | ErrorCode
  | 'file_format_check_failed'
  | 'picture_size_check_failed'
  | 'frame_rate_check_failed'
  | 'video_pull_failed'
  | 'photo_pull_failed'
  | 'auth_removed'
  | 'spam_risk_too_many_posts'
  | 'spam_risk_user_banned_from_posting'
  | 'spam_risk_too_many_pending_share'
  | 'reached_active_user_cap'
  | 'video_bitrate_check_failed'
  /** What the Business API answers to a `commercial_music_id` in the place of a `song_clip_id` (Postiz). */
  | '51065'

/**
 * Whether the same post, unchanged, can succeed:
 *
 * - `yes`: send it again.
 * - `later`: after a while, or once somebody has looked whether it was published after all.
 * - `no`: it fails again until the post or the account is changed.
 */
export type Retryable = 'yes' | 'later' | 'no'

/** One kind of error. */
export interface ErrorKind {
  readonly code: ErrorCode
  readonly retryable: Retryable
  /** The ids of the rules that find its causes before publishing; empty when no check of the post could. */
  readonly rules: readonly string[]
}

/** @__NO_SIDE_EFFECTS__ */
function kind(code: ErrorCode, retryable: Retryable, ...rules: string[]): ErrorKind {
  return { code, retryable, rules }
}

const format = /*#__PURE__*/ kind(
  'unsupported_file_format',
  'no',
  'file-kind',
  'file-damaged',
  'photo-format',
  'photo-whole',
  'video-container',
  'video-codec',
  'audio-codec',
  'video-whole',
)
const size = /*#__PURE__*/ kind(
  'image_size_invalid',
  'no',
  'photo-size',
  'photo-min-size',
  'photo-bytes',
  // TikTok calls the frame of a video a picture too.
  'video-max-side',
  'video-min-side',
)
const frameRate = /*#__PURE__*/ kind(
  'video_frame_rate_invalid',
  'no',
  'video-frame-rate',
  'video-frame-rate-constant',
)
const fetching = /*#__PURE__*/ kind('media_fetch_failed', 'yes', 'thumbnail-url')
const rate = /*#__PURE__*/ kind('posting_rate_limited', 'later')
const drafts = /*#__PURE__*/ kind('too_many_drafts', 'later', 'draft-inbox')
const users = /*#__PURE__*/ kind('active_users_limited', 'later')
// One implementer saw it; the limit itself is not known.
const bitrate = /*#__PURE__*/ kind('video_bitrate_invalid', 'no')
const music = /*#__PURE__*/ kind('music_id_invalid', 'no', 'music-id')
const connection = /*#__PURE__*/ kind('account_connection_expired', 'no')
const restricted = /*#__PURE__*/ kind('account_restricted', 'no')

/**
 * Every error key that is public: those of the publishing API (bundle.social: Errors) and the reasons that TikTok gives
 * for a failed post (TikTok: Get Post Status; Direct Post), with what each means for the post.
 */
export const errorKinds: Readonly<Record<ErrorKey, ErrorKind>> = {
  unsupported_file_format: format,
  file_format_check_failed: format,
  image_size_invalid: size,
  picture_size_check_failed: size,
  video_frame_rate_invalid: frameRate,
  frame_rate_check_failed: frameRate,
  duration_check_failed: /*#__PURE__*/ kind(
    'duration_check_failed',
    'no',
    'video-duration',
    'video-duration-creator',
    'video-min-duration',
  ),
  // HTTP 504: the post may have been published all the same. About half of them are private posts, which never get the
  // permalink that the API waits for.
  media_processing_timeout: /*#__PURE__*/ kind('media_processing_timeout', 'later', 'privacy-permalink'),
  media_fetch_failed: fetching,
  video_pull_failed: fetching,
  photo_pull_failed: fetching,
  posting_rate_limited: rate,
  spam_risk_too_many_posts: rate,
  too_many_drafts: drafts,
  spam_risk_too_many_pending_share: drafts,
  active_users_limited: users,
  reached_active_user_cap: users,
  video_bitrate_invalid: bitrate,
  video_bitrate_check_failed: bitrate,
  music_id_invalid: music,
  '51065': music,
  account_connection_expired: connection,
  auth_removed: connection,
  account_restricted: restricted,
  spam_risk_user_banned_from_posting: restricted,
  content_policy_restricted: /*#__PURE__*/ kind('content_policy_restricted', 'no'),
  spam_risk_text: /*#__PURE__*/ kind('spam_risk_text', 'no'),
  spam_risk: /*#__PURE__*/ kind('spam_risk', 'later'),
  privacy_level_option_mismatch: /*#__PURE__*/ kind(
    'privacy_level_option_mismatch',
    'no',
    'privacy-required',
    'privacy-creator',
  ),
  invalid_params: /*#__PURE__*/ kind(
    'invalid_params',
    'no',
    'text-length',
    'title-length',
    'photo-count',
    'cover-index',
    'cover-offset',
    'music-photo-fields',
    'creator-interactions',
    'privacy-required',
    'privacy-branded',
  ),
  publish_cancelled: /*#__PURE__*/ kind('publish_cancelled', 'yes'),
  internal: /*#__PURE__*/ kind('internal', 'yes'),
  unknown_error: /*#__PURE__*/ kind('unknown_error', 'later'),
}
