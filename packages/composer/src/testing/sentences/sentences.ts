import type { Issue, Json, Requirement, Step } from '@postfit/core'
import { type RenderSettings, renderIssue, renderPlan } from '@postfit/core/messages'
import type { ErrorCode } from '@postfit/core/outcome'
import type { Sentence } from './sentence.ts'

type Say = Sentence['say']

function issue(
  code: string,
  received: Json,
  requirement: Requirement,
  repair: Issue['repair'],
  form: RenderSettings['form'] = 'full',
): Say {
  const source = { document: 'Postfit', certainty: 'contract' } as const
  const whole = { code, severity: 'error', path: ['media', 0], file: 'a.jpg' } as const
  return ({ messages }) =>
    renderIssue({ ...whole, received, requirement, repair, source }, messages, { form })
}

function step(kind: Step): Say {
  return ({ messages }) => renderPlan({ steps: [kind] }, messages).join(' ')
}

function advice(code: ErrorCode): Say {
  return ({ messages }) => `${messages.errors[code].problem} ${messages.errors[code].advice}`
}

/**
 * Thirty sentences that are read in every language: numbers, plurals, units, sizes, times, what is done and by whom, consent, disclosure,
 * errors and advice. Whoever reads a language writes down what each of them says before comparing it with the facts.
 */
export const sentences: readonly Sentence[] = [
  {
    key: 'photo-bytes',
    say: issue('photo-bytes', { bytes: 23_400_000 }, { maxBytes: 20_000_000 }, 'automatic'),
    facts:
      'The photo is 23.4 MB large; at most 20 MB; it has to be compressed, which is done for the person.',
    ...{ numbers: [23.4, 20], names: ['a.jpg'] },
    units: [
      [23.4, 'megabyte'],
      [20, 'megabyte'],
    ],
  },
  {
    key: 'photo-size',
    say: issue(
      'photo-size',
      { width: 4000, height: 3000 },
      { longSide: 1920, shortSide: 1080 },
      'automatic',
      'brief',
    ),
    facts: 'Will be made smaller by itself, to fit into 1920 × 1080 pixels, the size that TikTok shows.',
    ...{ numbers: [1920, 1080], units: [[1080, 'pixel']], names: ['TikTok'] },
  },
  {
    key: 'photo-count',
    say: issue('photo-count', 41, { max: 35 }, 'consent', 'brief'),
    facts: 'The person leaves some photos out: a post takes 35, and these are 41.',
    ...{ numbers: [35, 41], spelled: [1] },
  },
  {
    key: 'photo-still',
    say: issue('photo-still', 24, {}, 'automatic'),
    facts: 'The photo moves, it has 24 frames; a photo has one; the first frame is taken, for the person.',
    ...{ numbers: [24], spelled: [1], names: ['a.jpg'] },
  },
  {
    key: 'photo-format',
    say: issue('photo-format', 'heic', { oneOf: ['jpeg', 'webp'] }, 'automatic', 'brief'),
    facts: 'Will be converted to JPEG by itself: TikTok takes no HEIC.',
    names: ['JPEG', 'TikTok', 'HEIC'],
  },
  {
    key: 'photo-private',
    say: issue('photo-private', { metadata: ['gps', 'exif'] }, {}, 'automatic'),
    facts:
      'The file tells more than the photo shows: where it was taken (GPS) and camera data (EXIF). A post needs neither. They have to be removed, which is done for the person.',
    names: ['a.jpg', 'GPS', 'EXIF'],
  },
  {
    key: 'photo-whole',
    say: issue('photo-whole', null, {}, 'none', 'brief'),
    facts: 'Cannot be posted: the file is cut off. The person copies or downloads it again.',
  },
  {
    key: 'file-damaged',
    say: issue('file-damaged', 'zip', { oneOf: ['jpeg', 'mp4'] }, 'none'),
    facts:
      'The file is damaged, it begins like a ZIP archive; it has to be JPEG or MP4. The person opens it in another program and saves it again, or chooses another file.',
    names: ['a.jpg', 'ZIP', 'JPEG', 'MP4'],
  },
  {
    key: 'video-duration-creator',
    say: issue('video-duration-creator', { seconds: 720.5 }, { maxSeconds: 600 }, 'consent'),
    facts:
      'The video lasts 720.5 s; this account may post at most 600 s; it has to be cut, which is done once the person agrees.',
    ...{ numbers: [720.5, 600], names: ['a.jpg'] },
    units: [
      [720.5, 'second'],
      [600, 'second'],
    ],
  },
  {
    key: 'video-frame-rate',
    say: issue('video-frame-rate', { frameRate: 120 }, { min: 23, max: 60 }, 'automatic', 'brief'),
    facts: 'Will be encoded by itself at a frame rate that TikTok takes: 23 to 60 frames a second.',
    ...{ numbers: [23, 60], names: ['TikTok'] },
  },
  {
    key: 'video-hdr',
    say: issue('video-hdr', null, {}, 'none', 'brief'),
    facts: 'May look too bright or washed out, as it has high dynamic range (HDR). Nothing is done.',
    names: ['HDR'],
  },
  {
    key: 'text-length',
    say: issue('text-length', 2345, { max: 2200 }, 'consent', 'brief'),
    facts: 'The caption is too long: 2345 characters, and 2200 are allowed.',
    numbers: [2345, 2200],
  },
  {
    key: 'cover-offset',
    say: issue('cover-offset', 9500, { min: 0, max: 8000 }, 'automatic'),
    facts:
      'The cover frame is at 9500 ms; the video starts at 0 ms and ends at 8000 ms; the nearest frame of the video is taken, for the person.',
    ...{ numbers: [9500, 0, 8000], names: ['a.jpg'] },
    units: [
      [9500, 'millisecond'],
      [8000, 'millisecond'],
    ],
  },
  {
    key: 'steps.trim',
    say: step({ kind: 'trim', start: 12.5, end: 72, maxSeconds: 60, answers: [] }),
    facts: 'Keep the part of the video from 12.5 s to 72 s.',
    ...{ numbers: [12.5, 72], units: [[12.5, 'second']] },
  },
  {
    key: 'steps.transcode-video',
    say: step({
      ...{ kind: 'transcode-video', codec: 'h264', width: 1920, height: 1080, frameRate: 30 },
      ...{ toneMap: true, maxBytes: 500_000_000, bitrate: 9_000_000, quality: 60, worthBytes: null },
      ...{ fallback: [{ kind: 'keep', fallback: [], answers: [] }], answers: [] },
    }),
    facts:
      'Encode it with H.264, 1920 × 1080, 30 frames a second, in standard range, at quality 60, at most 500 MB; where this browser cannot, the picture stays as it is.',
    ...{ numbers: [1920, 1080, 30, 60, 500], units: [[500, 'megabyte']], names: ['H.264'] },
  },
  {
    key: 'errors.duration_check_failed',
    say: advice('duration_check_failed'),
    facts:
      'The video is too long or too short. The person cuts it to between 3 seconds and 10 minutes; some accounts may do less.',
    ...{ spelled: [3, 10], units: [[10, 'minute']] },
  },
  {
    key: 'errors.too_many_drafts',
    say: advice('too_many_drafts'),
    facts:
      'Too many drafts wait in the TikTok inbox. The person publishes or deletes some in the app first: five at most, 24 hours each.',
    ...{ numbers: [24], spelled: [5], units: [[24, 'hour']], names: ['TikTok'] },
  },
  {
    key: 'compose.tooMany',
    say: ({ words }) => words.compose.tooMany(35, 3),
    facts: 'A post takes at most 35 files here; 3 were not added.',
    ...{ numbers: [35, 3], spelled: [1] },
  },
  {
    key: 'compose.mixed',
    say: ({ words }) => words.compose.mixed(5, 2),
    facts:
      'A post is either photos or one video; the person added 5 photos and 2 videos, and chooses what to keep.',
    ...{ numbers: [5], spelled: [1, 2] },
  },
  {
    key: 'compose.moved',
    say: ({ words }) => words.compose.moved('IMG_1.jpg', 2, 11),
    facts: 'The file IMG_1.jpg is now in place 2 of 11.',
    ...{ numbers: [2, 11], names: ['IMG_1.jpg'] },
  },
  {
    key: 'video.kept',
    say: ({ words }) => `${words.video.kept('1:04.5', '10:00')}. ${words.video.tooLong}`,
    facts:
      'Kept are 1:04.5 of at most 10:00. Nothing is cut unless the person agrees; then the person chooses which part stays.',
    names: ['1:04.5', '10:00'],
  },
  {
    key: 'video.noCover',
    say: ({ words }) => words.video.noCover('IMG_1.jpg', 360),
    facts:
      'IMG_1.jpg cannot be a cover: a cover is a photo of at least 360 × 360 pixels that can be repaired here.',
    ...{ numbers: [360], units: [[360, 'pixel']], names: ['IMG_1.jpg'] },
  },
  {
    key: 'options.privacies',
    say: ({ words: { options } }) =>
      `${options.choosePrivacy}: ${Object.values(options.privacies).join(' / ')}`,
    facts:
      'The person chooses who can see it: everyone, followers, friends (mutual followers), only oneself.',
  },
  {
    key: 'options.disclosure',
    say: ({ words: { options } }) =>
      `${options.disclosureMissing} ${options.labelled(options.paidPartnership)}`,
    facts:
      'The person has to say whether it promotes oneself, a third party, or both. The photo or video will be labelled "Paid partnership".',
    spelled: [3],
  },
  {
    key: 'options.ai',
    say: ({ words: { options } }) => `${options.ai}: ${options.aiNote}`,
    facts:
      'Made with AI. TikTok labels videos so, and the label stays. For photos no label is documented: the person says it in the caption, too.',
    names: ['TikTok'],
  },
  {
    key: 'options.draft',
    say: ({ words: { options } }) => `${options.draft}: ${options.draftNote}`,
    facts:
      'Sends it as a draft to the TikTok inbox of the person, who publishes it in the app, where audience, interactions, disclosure and music are set.',
    names: ['TikTok'],
  },
  {
    key: 'prepare.outcome',
    say: ({ words: { prepare } }) => `${prepare.outcome(21, 2)} ${prepare.timeLeft(40)}`,
    facts: '21 files are ready to post; 2 files cannot be posted. About 40 seconds are left.',
    ...{ numbers: [21, 40], spelled: [2], units: [[40, 'second']] },
  },
  {
    key: 'prepare.bytesSaved',
    say: ({ words: { prepare } }) => prepare.bytesSaved('[before]', '[after]', 75),
    facts: 'From [before] to [after]: 75 % less.',
    ...{ numbers: [75], units: [[75, 'percent']], names: ['[before]', '[after]'] },
  },
  {
    key: 'post.tooMuch',
    say: ({ words: { post } }) => `${post.stopped(3, 5)} ${post.tooMuch(21)}`,
    facts:
      'Stopped: 3 of 5 files are uploaded, and are not sent again. Too many requests in a short time; it can be tried again in 21 seconds; what is uploaded is not sent again.',
    ...{ numbers: [3, 5, 21], units: [[21, 'second']] },
  },
  {
    key: 'post.consentBranded',
    say: ({ words: { post } }) =>
      post.consentBranded.replace('{branded}', post.brandedPolicy).replace('{music}', post.musicUsage),
    facts: "By posting, the person agrees to TikTok's Branded Content Policy and Music Usage Confirmation.",
    names: ['TikTok'],
  },
]
