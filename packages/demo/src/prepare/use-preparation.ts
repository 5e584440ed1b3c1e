import { issuesOfFile, type PostOptions } from '@postfit/core'
import type { PrepareProgress, Preparer } from '@postfit/worker'
import { useRef, useState } from 'preact/hooks'
import { currentFile, type Entry, type Outcome } from '../draft/entry.ts'

/** Where the preparation of the draft is. */
export type PreparationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: PrepareProgress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

export interface Preparation {
  readonly state: PreparationState
  /** Resolves to what became of each file, or to nothing when it was cancelled or failed. */
  start(entries: readonly Entry[], options: PostOptions): Promise<ReadonlyMap<number, Outcome> | undefined>
  cancel(): void
  /** Forgets how the last one ended. */
  reset(): void
}

/** Runs one preparation at a time, with its progress and a way to stop it. */
export function usePreparation(preparer: Preparer): Preparation {
  const [state, setState] = useState<PreparationState>({ kind: 'idle' })
  const cancellation = useRef<AbortController>()

  return {
    state,
    async start(entries, options) {
      const controller = new AbortController()
      cancellation.current = controller
      setState({ kind: 'running', progress: null })
      try {
        // A file that is ready already is handed in as it came out, and so passes through untouched.
        const post = await preparer.prepare(
          { ...options, media: entries.map(currentFile) },
          {
            signal: controller.signal,
            onProgress: (progress) => setState({ kind: 'running', progress }),
          },
        )
        setState({ kind: 'idle' })
        return new Map(
          entries.map((entry, index) => [entry.id, outcomeOf(entry, index, post.files, post.issues)]),
        )
      } catch (error) {
        setState(
          controller.signal.aborted
            ? { kind: 'cancelled' }
            : { kind: 'failed', message: error instanceof Error ? error.message : String(error) },
        )
        return undefined
      }
    },
    cancel: () => cancellation.current?.abort(),
    reset: () => setState((now) => (now.kind === 'running' ? now : { kind: 'idle' })),
  }
}

/** What became of one file. One that was ready before keeps its first report, which tells the whole way. */
function outcomeOf(
  entry: Entry,
  index: number,
  reports: readonly Outcome['report'][],
  issues: Outcome['left'],
): Outcome {
  const report = reports[index]
  if (!report) throw new Error(`The preparation says nothing of ${entry.file.name}`)
  const left = issuesOfFile(issues, index)
  return entry.outcome?.report.output ? { ...entry.outcome, left } : { report, left }
}
