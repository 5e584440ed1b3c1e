import type { StoredBytes } from './storage.ts'

/** An upload between init and finalize. */
export interface PendingFile {
  readonly teamId: string
  readonly fileName: string
  readonly announcedBytes: number | null
  readonly addressEnd: Date
  /** `null` until the bytes are there. */
  readonly byteLength: number | null
}

/** An upload in parts, between init and complete. */
export interface PendingParts {
  readonly teamId: string
  readonly fileName: string
  readonly fileSize: number
  addressEnd: Date
  readonly received: Map<number, StoredBytes>
}
