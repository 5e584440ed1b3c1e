import type { Body, Meta, UppyFile } from '@uppy/core'

/**
 * Why Uppy does not upload. Uppy tells it from a failure by its fields, not by its class, which Uppy 4 does not export.
 */
export class Restriction<M extends Meta, B extends Body> extends Error {
  override readonly name: string = 'Restriction'
  readonly isRestriction = true
  /** Whether Uppy's informer shows it. */
  readonly isUserFacing = true
  /** The file that it is about, where it is about one. */
  readonly file: UppyFile<M, B> | undefined

  constructor(message: string, file: UppyFile<M, B> | undefined) {
    super(message)
    this.file = file
  }
}
