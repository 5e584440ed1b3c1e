import type { ImageFacts, PreparePolicy, VideoFacts } from '@postfit/core'

/** What choices for a file are made of. */
export interface RepairProps {
  readonly file: File
  readonly facts: ImageFacts | VideoFacts
  readonly policy: PreparePolicy
  /** Of a video, the frame to show: milliseconds from its start. */
  readonly offset: number
  readonly isLocked: boolean
  /** `isContinued` goes on with the drag of the last choice. */
  readonly onChange: (policy: PreparePolicy, isContinued?: boolean) => void
}
