import { inspect, type MediaFacts } from '@postfit/core'
import type { RemoteFault } from '@postfit/core/remote'
import { PostfitError } from '../errors/postfit-error.ts'
import { nextTask } from '../waiting/next-task.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { withinTime } from '../waiting/within-time.ts'

/** A file's facts, and the error that kept it from being inspected, if its bytes were not the reason. */
export interface InspectedFile {
  readonly facts: MediaFacts
  readonly error: PostfitError | null
}

/** Concurrent reads. More gain nothing, and delay the first answers of a slow disk. */
const atOnce = 16
/** Milliseconds after which the page gets its turn. */
const sliceMs = 12

/**
 * Inspects the files of a draft, a few at a time, and yields to the page in between, so that even ten thousand files do not block it.
 *
 * @param media what the caller passed; its entries may be anything
 * @param onStart called when a file's turn begins
 * @param ms milliseconds allowed for each file
 * @param fileSignals each ends the work on the file at its index
 * @throws the signal's reason when it is aborted
 */
export async function inspectFiles(
  media: readonly unknown[],
  onStart: (index: number) => void,
  ms: number,
  signal: AbortSignal,
  fileSignals: readonly (AbortSignal | undefined)[] = [],
): Promise<InspectedFile[]> {
  const inspected: InspectedFile[] = []
  let next = 0
  let sliceEnd = 0
  const inspectNext = async (): Promise<void> => {
    while (next < media.length) {
      signal.throwIfAborted()
      const index = next++
      onStart(index)
      inspected[index] = await untilAborted(inspectFile(media[index], index, ms, fileSignals[index]), signal)
      if (performance.now() < sliceEnd) continue
      await nextTask()
      sliceEnd = performance.now() + sliceMs
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, media.length) }, inspectNext))
  return inspected
}

async function inspectFile(
  file: unknown,
  index: number,
  ms: number,
  fileSignal: AbortSignal | undefined,
): Promise<InspectedFile> {
  const name = nameOf(file)
  const late = (): PostfitError =>
    new PostfitError('timeout', `Expected ${name} to be inspected within ${ms} ms (fileTimeout)`)
  try {
    const found = await untilAborted(withinTime(inspect(file as Blob, name), ms, late), fileSignal)
    const facts = name === '' ? { ...found, name: namedByFormat(found) } : found
    return { facts, error: failureOf(facts, file, index) }
  } catch (error) {
    const byteLength = (file as Blob).size
    const facts: MediaFacts = { kind: 'unknown', name, byteLength, reason: 'unreadable', resembles: null }
    return { facts, error: fileSignal?.aborted ? takenOut(name, error) : (error as PostfitError) }
  }
}

/** The name of a file that has none, by its format: `photo.jpg`. Empty if the format is unknown. */
function namedByFormat(facts: MediaFacts): string {
  if (facts.kind === 'unknown') return ''
  if (facts.kind === 'video') return `video.${facts.container}`
  return `photo.${facts.format.replace('jpeg', 'jpg').replace('tiff', 'tif')}`
}

/** The name of a file; empty for a `Blob`, which has none, and for anything that is not a file. */
export function nameOf(file: unknown): string {
  const name = (file as Partial<File> | null | undefined)?.name
  return typeof name === 'string' ? name : ''
}

/** Faults that another try may overcome. */
const passingFaults: readonly RemoteFault[] = ['unreachable', 'timeout', 'busy']

function failureOf(facts: MediaFacts, file: unknown, index: number): PostfitError | null {
  if (facts.kind !== 'unknown') return null
  if (facts.reason === 'not-loaded') {
    return new PostfitError(
      'load-failed',
      `Could not load the part of Postfit that ${facts.name} needs: the network failed, or the server did`,
      { retryable: true },
    )
  }
  if (facts.fault) {
    const retryable = passingFaults.includes(facts.fault)
    const message = `Could not read ${facts.name} from its address: ${facts.fault}`
    return new PostfitError('remote-failed', message, { retryable })
  }
  if (facts.reason === 'unreadable') return fileChanged(facts.name)
  if (typeof (file as Blob | null | undefined)?.size === 'number') return null
  const received = file === null ? 'null' : typeof file
  return new PostfitError('unsupported', `Expected a file for media[${index}] but received ${received}`)
}

/** The error of a file whose own signal was aborted. */
export function takenOut(name: string, cause: unknown): PostfitError {
  return new PostfitError('aborted', `${name} was taken out`, { cause })
}

/** The error of a file that cannot be read any more. */
export function fileChanged(name: string, cause?: unknown): PostfitError {
  const message = `Could not read ${name}: it was changed, moved or deleted since it was chosen. Choose it again`
  return new PostfitError('file-changed', message, { cause })
}
