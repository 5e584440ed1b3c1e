import type { Issue } from '@postfit/core'
import type { Locale } from '@postfit/core/messages'
import type { Body, Meta, UppyFile } from '@uppy/core'
import { Restriction } from './restriction.ts'
import { told } from './told.ts'

/** Why nothing is uploaded: what Uppy's `restriction-failed` event and a rejected `upload()` give. */
export class PostRefusal<M extends Meta, B extends Body> extends Restriction<M, B> {
  override readonly name = 'PostRefusal'
  /** The issues that are left after the repair. The message tells of the first in one short sentence, after the name of its file. */
  readonly issues: readonly Issue[]
  /** The other issues, a line each; Uppy's informer shows them on demand. */
  readonly details: string

  /**
   * @param issues one or more
   * @param file the one that the first issue is about
   */
  constructor(issues: readonly Issue[], words: Locale, file: UppyFile<M, B> | undefined) {
    const [message = '', ...others] = issues.map((issue) => told(issue, words))
    super(message, file)
    this.issues = issues
    this.details = others.join('\n')
  }
}
