import type { AdviceLocale } from './advice.ts'

/** English. */
export const adviceEn: AdviceLocale = {
  language: 'en',
  errors: {
    unsupported_file_format: {
      problem: 'TikTok cannot read one of the files.',
      advice: 'Post photos as JPEG, and videos as MP4 with H.264 and AAC. Check that no file is cut off.',
    },
    image_size_invalid: {
      problem: 'A picture is too large or too small for TikTok.',
      advice: 'Scale photos to fit in 1920 × 1080 pixels. One such photo fails the whole post: check each.',
    },
    video_frame_rate_invalid: {
      problem: 'TikTok does not take the frame rate of the video.',
      advice: 'Export the video with a constant 30 frames a second.',
    },
    duration_check_failed: {
      problem: 'The video is too long or too short.',
      advice: 'Cut it to 3 seconds to 10 minutes. Some accounts are allowed less.',
    },
    media_processing_timeout: {
      problem: 'TikTok did not say in time whether the post was published.',
      advice: 'Look at the TikTok account first: the post may be there, above all a private one.',
    },
    media_fetch_failed: {
      problem: 'TikTok could not fetch the files.',
      advice: 'Post again. If it keeps failing, upload the files anew.',
    },
    posting_rate_limited: {
      problem: 'The account has posted too much for now.',
      advice: 'Wait. The limit is about 15 posts a day, from all apps together.',
    },
    account_connection_expired: {
      problem: 'The TikTok account is no longer connected.',
      advice: 'Connect it again, then post again.',
    },
    account_restricted: {
      problem: 'TikTok does not let this account post.',
      advice: 'Open the TikTok app, look for a notice about the account and follow it.',
    },
    content_policy_restricted: {
      problem: 'TikTok refused the content.',
      advice: "Compare the post with TikTok's Community Guidelines and change it.",
    },
    spam_risk_text: {
      problem: 'TikTok takes the caption for spam.',
      advice: 'Rewrite it: fewer links, hashtags and repetitions.',
    },
    spam_risk: {
      problem: 'TikTok takes the post for spam.',
      advice: 'Wait before posting again, and do not repeat posts.',
    },
    too_many_drafts: {
      problem: 'Too many drafts wait in the TikTok inbox.',
      advice: 'Publish or delete some in the app first: at most five can wait, each for 24 hours.',
    },
    active_users_limited: {
      problem: 'The app that posts has reached the number of users that TikTok allows it a day.',
      advice: 'Post again tomorrow. Whoever runs the app can ask TikTok for more.',
    },
    video_bitrate_invalid: {
      problem: 'TikTok does not take the bit rate of the video.',
      advice: 'Export the video with fewer bits a second.',
    },
    music_id_invalid: {
      problem: 'TikTok does not know the chosen track.',
      advice: 'Give its song_clip_id. Its commercial_music_id is something else.',
    },
    privacy_level_option_mismatch: {
      problem: 'The account does not offer the chosen visibility.',
      advice: 'Choose another one. Private accounts cannot post publicly.',
    },
    invalid_params: {
      problem: 'TikTok does not take one of the settings.',
      advice: 'Check the length of title and caption, the number of photos, the cover and the visibility.',
    },
    publish_cancelled: {
      problem: 'Publishing was cancelled.',
      advice: 'Post again if that was a mistake.',
    },
    internal: {
      problem: 'TikTok has a problem of its own.',
      advice: 'Post again in a few minutes.',
    },
    unknown_error: {
      problem: 'The post failed for an unknown reason.',
      advice: 'Look whether it is on TikTok nonetheless. If not, post again later.',
    },
  },
}
