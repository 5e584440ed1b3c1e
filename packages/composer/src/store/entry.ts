import type { Issue, MediaFacts, PreparePolicy } from '@postfit/core'
import type { FileReport } from '@postfit/worker'

/** One file that the person added, and what is known of it so far. */
export interface Entry {
  /** Names it for the time of the visit: two files can have one name. */
  readonly id: number
  readonly file: File
  /** What its bytes say; `null` while they are being looked at. */
  readonly facts: MediaFacts | null
  /** How the person wants it repaired, where they said so. */
  readonly policy: PreparePolicy
  /** The frame of a video that the person chose as its cover, in seconds of their own file. */
  readonly coverAt: number | null
  /** A photo that is its cover instead, ready to be uploaded. */
  readonly coverPhoto: File | null
  /** What became of it; `null` until it is prepared. */
  readonly outcome: Outcome | null
}

/** What preparing made of a file. */
export interface Outcome {
  readonly report: FileReport
  /** The issues that are left after it. */
  readonly left: readonly Issue[]
}

/** The file as it stands now: the prepared one, or else the person's own. */
export function currentFile({ file, outcome }: Entry): File {
  return outcome?.report.output?.file ?? file
}

/** What is known of the file as it stands now, and what its source said of how it was made: that stays true. */
export function currentFacts({ facts, outcome }: Entry): MediaFacts | null {
  const output = outcome?.report.output?.facts
  if (!output || !facts || facts.kind === 'unknown' || !facts.provenance) return output ?? facts
  return { ...output, provenance: facts.provenance } as MediaFacts
}

/** Whether the file was prepared and came out fit to post. */
export function isReady({ outcome }: Entry): boolean {
  return outcome?.report.output != null
}

/** Whether the file was prepared, in vain. */
export function isRefused({ outcome }: Entry): boolean {
  return outcome !== null && outcome.report.output === null
}
