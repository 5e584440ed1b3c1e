import { issuesOfFile, type PostOptions } from '@postfit/core'
import type { PrepareProgress, Preparer } from '@postfit/worker'
import type { Creator } from './creator.ts'
import { currentFile, type Entry, type Outcome } from './entry.ts'
import { type PolicyGroup, policyGroups } from './policy-groups.ts'

/** How far a preparation is, over all files. */
export interface PreparationProgress {
  /** 0 to 1. */
  readonly fraction: number
  /** Files that are finished, whatever came of them. */
  readonly done: number
  /** Files of the draft. */
  readonly total: number
  /** The file that made progress last. */
  readonly file: PrepareProgress['file']
  /** Estimated seconds until the end, from the time taken so far; `null` while that is too short to tell. */
  readonly secondsLeft: number | null
}

/** Where the preparation of the files is. */
export type PreparationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: PreparationProgress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** What is told of a preparation while it runs, and when it ended. */
export interface PreparationNews {
  readonly preparation: PreparationState
  readonly fractions: ReadonlyMap<number, number>
}

/** Milliseconds that have to pass before it says anything about the time that is left. */
const leastTime = 1500

/** Runs one preparation at a time, with its progress and ways to stop it. */
export class Preparation {
  readonly #preparer: () => Preparer
  readonly #tell: (news: PreparationNews) => void
  #cancellation = new AbortController()
  #stops = new Map<number, AbortController>()

  /** @param preparer made when it is first needed */
  constructor(preparer: () => Preparer, tell: (news: PreparationNews) => void) {
    this.#preparer = preparer
    this.#tell = tell
  }

  /** Resolves to what became of each file that was not stopped, or to nothing when all was cancelled or failed. */
  async start(
    entries: readonly Entry[],
    options: PostOptions,
    creator: Creator,
  ): Promise<ReadonlyMap<number, Outcome> | undefined> {
    const controller = new AbortController()
    this.#cancellation = controller
    this.#stops = new Map(entries.map(({ id }) => [id, new AbortController()]))
    const start = performance.now()
    const fractions = new Map(entries.map(({ id }) => [id, 0]))
    this.#tell({ preparation: { kind: 'running', progress: null }, fractions: new Map(fractions) })
    const onProgress = (group: PolicyGroup, { file }: PrepareProgress): void => {
      const entry = group.entries[file.index]
      if (entry) fractions.set(entry.id, file.fraction)
      const progress = progressOf(fractions, file, performance.now() - start)
      this.#tell({ preparation: { kind: 'running', progress }, fractions: new Map(fractions) })
    }
    const prepareGroup = async (group: PolicyGroup): Promise<[number, Outcome][]> => {
      // A file that is ready already is handed in as it came out, and so passes through untouched.
      const post = await this.#preparer().prepare(
        { ...options, media: group.entries.map(currentFile) },
        {
          signal: controller.signal,
          fileSignals: group.entries.map(({ id }) => this.#stops.get(id)?.signal),
          policy: group.policy,
          creator: creator.limits,
          onProgress: (progress) => onProgress(group, progress),
        },
      )
      return group.entries.flatMap((entry, index): [number, Outcome][] => {
        const report = post.files[index]
        if (!report) throw new Error(`The preparation says nothing of ${entry.file.name}`)
        if (report.error?.code === 'aborted') return []
        return [[entry.id, outcomeOf(entry, report, issuesOfFile(post.issues, index))]]
      })
    }
    const end = (preparation: PreparationState): void => this.#tell({ preparation, fractions: new Map() })
    try {
      const outcomes = await Promise.all(policyGroups(entries).map(prepareGroup))
      end({ kind: 'idle' })
      return new Map(outcomes.flat())
    } catch (error) {
      const wasCancelled = controller.signal.aborted
      // One group that failed ends the others.
      controller.abort()
      end(wasCancelled ? { kind: 'cancelled' } : { kind: 'failed', error })
      return undefined
    }
  }

  cancel(): void {
    this.#cancellation.abort()
  }

  /** Stops with one file; the others go on. */
  stop(id: number): void {
    this.#stops.get(id)?.abort()
  }
}

function progressOf(
  fractions: ReadonlyMap<number, number>,
  file: PrepareProgress['file'],
  passed: number,
): PreparationProgress {
  const all = [...fractions.values()]
  const fraction = all.reduce((sum, one) => sum + one, 0) / all.length
  return {
    fraction,
    done: all.filter((one) => one === 1).length,
    total: all.length,
    file,
    // A video tells more exactly, and takes longest.
    secondsLeft:
      file.secondsLeft !== undefined
        ? Math.ceil(file.secondsLeft)
        : passed > leastTime && fraction > 0.1
          ? Math.ceil((passed * (1 - fraction)) / fraction / 1000)
          : null,
  }
}

/** What became of one file. One that was ready before keeps its first report, which tells the whole way. */
function outcomeOf(entry: Entry, report: Outcome['report'], left: Outcome['left']): Outcome {
  return entry.outcome?.report.output ? { ...entry.outcome, left } : { report, left }
}
