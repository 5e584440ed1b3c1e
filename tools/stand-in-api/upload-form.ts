import { ApiError, type ApiIssue, invalid } from './api-error.ts'

export interface UploadForm {
  readonly file: File
  readonly teamId: string
}

/** The ceiling of a simple upload (P3, U1); larger videos take another route, which this API does not stand in for. */
export const MAX_FILE_BYTES = 25_000_000

/** Room for the boundaries, headers and the team id around the file. */
export const MAX_FORM_BYTES = MAX_FILE_BYTES + 64 * 1024

const FIELDS: ReadonlySet<string> = new Set(['file', 'teamId'])

/** Exactly one `file` and one `teamId`; anything else is refused. */
export async function readUploadForm(request: Request): Promise<UploadForm> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '')) {
    const message = 'content-type: expected multipart/form-data with a boundary'
    throw invalid([{ code: 'invalid_type', message, path: [] }])
  }
  const form = await request.formData().catch(() => {
    throw invalid([{ code: 'custom', message: 'body: not well-formed multipart/form-data', path: [] }])
  })

  const issues: ApiIssue[] = []
  for (const key of new Set(form.keys())) {
    if (!FIELDS.has(key)) {
      issues.push({ code: 'unrecognized_keys', message: `${key}: not a known field`, path: [key] })
    } else if (form.getAll(key).length > 1) {
      issues.push({ code: 'too_big', message: `${key}: expected once`, path: [key] })
    }
  }
  const file = form.get('file')
  if (!(file instanceof File)) {
    const message = file === null ? 'file: required' : 'file: expected a file, received text'
    issues.push({ code: 'invalid_type', message, path: ['file'] })
  }
  const teamId = form.get('teamId')
  if (typeof teamId !== 'string' || teamId === '') {
    const message = teamId === null ? 'teamId: required' : 'teamId: expected a team id'
    issues.push({ code: 'invalid_type', message, path: ['teamId'] })
  }
  const [first, ...others] = issues
  if (first) throw invalid([first, ...others])
  if (!(file instanceof File) || typeof teamId !== 'string') throw new TypeError('an issue went unreported')
  if (file.size > MAX_FILE_BYTES) throw tooLarge()
  return { file, teamId }
}

export function tooLarge(): ApiError {
  const message = `file: expected at most ${MAX_FILE_BYTES} bytes in a simple upload`
  return new ApiError(413, message, [{ code: 'too_big', message, path: ['file'] }])
}
