import type { PreparePolicy } from '@postfit/core'
import type { Entry } from '../../store/entry.ts'
import type { FileJudgement } from '../../store/judgement.ts'

/** What can be done with one file. */
export interface FileActions {
  onRemove(): void
  onMove(place: number): void
  onCover(): void
  onRepair(): void
  onStop(): void
  /** `isContinued` goes on with the drag of the last choice. */
  onChoose(policy: PreparePolicy, isContinued?: boolean): void
  /** Of a video: seconds of the person's own file. */
  onCoverFrame(seconds: number, isContinued?: boolean): void
  /** Of a video: a photo that is ready to be uploaded. */
  onCoverPhoto(photo: File | null): void
}

/** One file, and what the page knows of it. */
export interface FileCardProps extends FileActions {
  readonly entry: Entry
  readonly judgement: FileJudgement | undefined
  /** Its place in the post, counted from 0, and how many there are. */
  readonly place: number
  readonly total: number
  readonly isCover: boolean
  /** The post takes no more files than those before it. */
  readonly isOver: boolean
  /** There are many files: only a row of each is shown until somebody wants more. */
  readonly isCompact: boolean
  /** How far its preparation is, 0 to 1; `undefined` while it is not being prepared. */
  readonly fraction: number | undefined
  /** Seconds that a video of this account may last. */
  readonly longestVideo: number
  /** Work is under way that must not lose the file. */
  readonly isLocked: boolean
}
