import type { FileStage } from '@postfit/worker'

/** What can become of a file on a disk while somebody reads it. */
export type DiskChange = 'grow' | 'shrink' | 'remove'

/** A copy of a file, which is changed once its preparation comes to a stage. */
export interface ChangingCopy {
  /** Of the copy, `shrink-copy-video.mkv` for example. */
  readonly name: string
  /** Of the file. */
  readonly of: string
  readonly how: DiskChange
  readonly stage: FileStage
}

/** A file of each way of working, and a stage of its own. */
const stages: Readonly<Record<string, FileStage>> = {
  'orientation-6.jpg': 'decode',
  'milliseconds-29.97fps.mkv': 'copy',
  '5-fps.mp4': 'transcode',
  // It is copied by reference.
  'flight-data.mp4': 'verify',
}

/** Each file changed in each way before a worker has it, and cut off in the middle of the work. */
export const changingCopies: readonly ChangingCopy[] = Object.entries(stages).flatMap(([of, own]) => {
  const copy = (how: DiskChange, stage: FileStage): ChangingCopy => ({
    name: `${how}-${stage}-${of}`,
    of,
    how,
    stage,
  })
  return [copy('grow', 'start'), copy('shrink', 'start'), copy('remove', 'start'), copy('shrink', own)]
})
