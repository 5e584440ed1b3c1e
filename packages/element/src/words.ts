import type { Severity } from '@postfit/core'
import { en as issueWords, type Locale } from '@postfit/core/messages'

/** What `<postfit-dropzone>` says, in one language. */
export interface DropzoneWords {
  /** Issues in words: a locale of `@postfit/core/messages`. */
  readonly issues: Locale
  /** Before each issue, so that it is not told by its colour alone. */
  readonly severities: Readonly<Record<Severity, string>>
  /** On the button, unless the element has content of its own. */
  readonly choose: string
  readonly drop: string
  /** The name of the button that takes a file out. */
  remove(file: string): string
  /** What the progress bar is called. */
  readonly progress: string
  readonly preparing: string
  ready(files: number): string
  refused(problems: number): string
  readonly failed: string
  /** Why a form cannot be sent yet, when a file is required. */
  readonly required: string
}

/** English. */
export const en: DropzoneWords = {
  issues: issueWords,
  severities: { error: 'Problem', warning: 'Warning', notice: 'Note' },
  choose: 'Choose photos or a video',
  drop: 'or drop them here',
  remove: (file) => `Remove ${file}`,
  progress: 'Preparing files',
  preparing: 'Preparing files …',
  ready: (files) => (files === 1 ? '1 file is ready' : `${files} files are ready`),
  refused: (problems) => (problems === 1 ? '1 problem is left' : `${problems} problems are left`),
  failed: 'The files could not be prepared. Please try again.',
  required: 'Please choose photos or a video.',
}
