import type { Violation } from '@postfit/gate'
import type { ApiIssue } from './api-error.ts'

/** The documented public error keys (part 0), under the gate's rules that they answer to. */
const ERROR_KEYS: Readonly<Record<string, string>> = {
  'photo-format': 'unsupported_file_format',
  'photo-readable': 'unsupported_file_format',
  'photo-size': 'image_size_invalid',
  'video-container': 'unsupported_file_format',
  'video-codec': 'unsupported_file_format',
  'video-readable': 'unsupported_file_format',
  'video-frame-rate': 'video_frame_rate_invalid',
  'media-readable': 'unsupported_file_format',
}

const TOO_BIG: ReadonlySet<string> = new Set(['photo-bytes', 'photo-size', 'video-bytes', 'video-duration'])

/** The real API names neither the file nor the rule (part 4, pain 1); a stand-in for tests has to. */
export function toUploadIssue(fileName: string, { rule, requirement, received }: Violation): ApiIssue {
  const key = ERROR_KEYS[rule]
  const said = `${fileName} breaks ${rule}: required ${requirement}; received ${received}`
  return {
    code: TOO_BIG.has(rule) ? 'too_big' : 'custom',
    message: key ? `${key}: ${said}` : said,
    path: ['file'],
  }
}
