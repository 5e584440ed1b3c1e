import {
  type FilePlan,
  type Issue,
  type MediaFacts,
  type PostBody,
  type PostEnvelope,
  type PostOptions,
  postBody,
  uploadForm,
} from '@postfit/core'
import type { PostfitError } from '../errors/postfit-error.ts'
import { isRemote } from './remote-file.ts'

/** An output, and its facts, from inspecting it again. */
export interface PreparedFile {
  readonly file: File
  readonly facts: MediaFacts
}

/** What was done with one file of the draft. */
export interface FileReport {
  /** The file's name; if it has none, one after its format. */
  readonly name: string
  readonly facts: MediaFacts
  /** What was wrong with the file as it was given. */
  readonly issues: readonly Issue[]
  readonly plan: FilePlan
  /** The file to upload, checked again; `null` if there is none. */
  readonly output: PreparedFile | null
  /**
   * The part of the source that a cut video shows, in seconds. If its packets were copied, it starts at the last key frame
   * at or before the planned start; if it was re-encoded, it is exactly what was planned.
   */
  readonly trimmed?: { readonly start: number; readonly end: number }
  /** Why there is no output although the plan promised one, or why the file could not even be inspected. */
  readonly error: PostfitError | null
  /** Milliseconds from the start of this file's preparation to its end. */
  readonly ms: number
}

/** A file that is ready to be uploaded. */
export class PreparedMedia {
  /** The file's place in the draft's media. */
  readonly index: number
  /**
   * The file to upload. If nothing had to be done, it is the caller's own file. If that has a name or type that does not match its
   * bytes, or the name of another file in the post, it is a file with the same bytes and a correct name and type.
   */
  readonly file: File
  readonly facts: MediaFacts
  /**
   * The id of an upload that the API has already, for a file behind an address that needs no repair (`remoteMedia` of core). There is
   * nothing to send, and `file` is what was given. `null` if the file has to be uploaded.
   */
  readonly uploadId: string | null

  constructor(index: number, file: File, facts: MediaFacts) {
    this.index = index
    this.file = file
    this.facts = facts
    this.uploadId = isRemote(file) ? file.uploadId : null
  }

  /** The form of `POST /api/v1/upload`, for a file without an {@link uploadId}. */
  toFormData(teamId: string): FormData {
    return uploadForm(this.file, teamId)
  }
}

/** What `prepare` returns: the files to upload, what is still wrong, and what was done. */
export class PreparedPost {
  /** Whether the post can be published: every file is ready and no error is left. */
  readonly ok: boolean
  /** The issues that are left after the repair, found in the outputs. */
  readonly issues: readonly Issue[]
  /** The files that are ready, in the order of the draft. */
  readonly media: readonly PreparedMedia[]
  /** What was done with each file of the draft. */
  readonly files: readonly FileReport[]
  /** The options as they will be sent, with automatic repairs and those that the person agreed to. */
  readonly options: PostOptions

  constructor(options: PostOptions, files: readonly FileReport[], issues: readonly Issue[]) {
    this.options = options
    this.files = files
    this.issues = issues
    this.ok = !issues.some((issue) => issue.severity === 'error')
    this.media = files.flatMap(({ output }, index) =>
      output ? [new PreparedMedia(index, output.file, output.facts)] : [],
    )
  }

  /**
   * The body of `POST /api/v1/post/`.
   *
   * @throws RangeError if there are not as many upload ids as files, or if `postDate` is no date
   */
  toPostBody(envelope: PostEnvelope): PostBody {
    if (envelope.uploadIds.length !== this.media.length) {
      throw new RangeError(
        `Expected ${this.media.length} upload ids, one a file, but received ${envelope.uploadIds.length}`,
      )
    }
    return postBody(this.options, envelope)
  }
}
