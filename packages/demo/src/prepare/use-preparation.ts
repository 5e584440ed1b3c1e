import { type CreatorLimits, issuesOfFile, type PostOptions } from '@postfit/core'
import type { PrepareProgress, Preparer } from '@postfit/worker'
import { useRef, useState } from 'preact/hooks'
import { currentFile, type Entry, type Outcome } from '../draft/entry.ts'
import { type PolicyGroup, policyGroups } from '../draft/policy-groups.ts'

/** How far a preparation is, over all files. */
export interface Progress {
  /** 0 to 1. */
  readonly fraction: number
  readonly done: number
  readonly total: number
  /** The file that moved on last. */
  readonly file: PrepareProgress['file']
  /** Seconds that it will take, by what it took so far; `null` while that says too little. */
  readonly secondsLeft: number | null
}

/** Where the preparation of the draft is. */
export type PreparationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/** What a draft is prepared for. */
export interface PreparationSettings {
  readonly options: PostOptions
  readonly creator: CreatorLimits
}

export interface Preparation {
  readonly state: PreparationState
  /** How far each file is that is being prepared, by the id of its entry. */
  readonly fractions: ReadonlyMap<number, number>
  /** Resolves to what became of each file that was not stopped, or to nothing when all was cancelled or failed. */
  start(
    entries: readonly Entry[],
    settings: PreparationSettings,
  ): Promise<ReadonlyMap<number, Outcome> | undefined>
  cancel(): void
  /** Stops with one file; the others go on. */
  stop(id: number): void
  /** Forgets how the last one ended. */
  reset(): void
}

/** Time that has to pass before it says anything about the time that is left. */
const leastTime = 1500

/** Runs one preparation at a time, with its progress and ways to stop it. */
export function usePreparation(preparer: Preparer): Preparation {
  const [state, setState] = useState<PreparationState>({ kind: 'idle' })
  const [fractions, setFractions] = useState<ReadonlyMap<number, number>>(new Map())
  const cancellation = useRef<AbortController>()
  const stops = useRef(new Map<number, AbortController>())

  return {
    state,
    fractions,
    async start(entries, settings) {
      const controller = new AbortController()
      cancellation.current = controller
      stops.current = new Map(entries.map(({ id }) => [id, new AbortController()]))
      const start = performance.now()
      const now = new Map(entries.map(({ id }) => [id, 0]))
      setState({ kind: 'running', progress: null })
      setFractions(now)
      const onProgress = (group: PolicyGroup, { file }: PrepareProgress): void => {
        const entry = group.entries[file.index]
        if (entry) now.set(entry.id, file.fraction)
        setFractions(new Map(now))
        setState({ kind: 'running', progress: progressOf(now, file, performance.now() - start) })
      }
      const prepareGroup = async (group: PolicyGroup): Promise<[number, Outcome][]> => {
        // A file that is ready already is handed in as it came out, and so passes through untouched.
        const post = await preparer.prepare(
          { ...settings.options, media: group.entries.map(currentFile) },
          {
            signal: controller.signal,
            fileSignals: group.entries.map(({ id }) => stops.current.get(id)?.signal),
            policy: group.policy,
            creator: settings.creator,
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
      try {
        const outcomes = await Promise.all(policyGroups(entries).map(prepareGroup))
        setState({ kind: 'idle' })
        return new Map(outcomes.flat())
      } catch (error) {
        const wasCancelled = controller.signal.aborted
        // One group that failed ends the others.
        controller.abort()
        const message = error instanceof Error ? error.message : String(error)
        setState(wasCancelled ? { kind: 'cancelled' } : { kind: 'failed', message })
        return undefined
      } finally {
        setFractions(new Map())
      }
    },
    cancel: () => cancellation.current?.abort(),
    stop: (id) => stops.current.get(id)?.abort(),
    reset: () => setState((now) => (now.kind === 'running' ? now : { kind: 'idle' })),
  }
}

function progressOf(
  fractions: ReadonlyMap<number, number>,
  file: PrepareProgress['file'],
  passed: number,
): Progress {
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
