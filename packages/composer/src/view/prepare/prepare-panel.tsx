import type { FileStage } from '@postfit/worker'
import type { PreparationProgress, PreparationState } from '../../store/preparation.ts'
import type { Words } from '../../words/en.ts'
import { useWords } from '../language/use-language.ts'

interface PreparePanelProps {
  readonly state: PreparationState
  readonly label: string
  readonly isPossible: boolean
  readonly onStart: () => void
  readonly onCancel: () => void
}

/** Starts the preparation, shows how far it is, and stops it. */
export function PreparePanel({ state, label, isPossible, onStart, onCancel }: PreparePanelProps) {
  const { prepare: words } = useWords()
  if (state.kind === 'running') {
    const { progress } = state
    const text = progress ? progressInWords(progress, words) : words.starting
    return (
      <div class="progress">
        <progress max={1} value={progress?.fraction ?? 0} aria-label={words.label} aria-valuetext={text} />
        <p class="progress__words">
          {text}
          {progress?.secondsLeft != null && <span> {words.timeLeft(progress.secondsLeft)}</span>}
        </p>
        <button class="button" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    )
  }
  return (
    <>
      <button class="button button--primary" type="button" disabled={!isPossible} onClick={onStart}>
        {label}
      </button>
      {state.kind === 'cancelled' && <p class="panel__note">{words.cancelled}</p>}
      {state.kind === 'failed' && <p class="answer answer--error">{words.failed(messageOf(state.error))}</p>}
    </>
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function progressInWords({ file, done, total }: PreparationProgress, words: Words['prepare']): string {
  const stages: Partial<Record<FileStage, (name: string) => string>> = words.stages
  return words.progress((stages[file.stage] ?? words.stages.other)(file.name), done, total)
}
