import { progressInWords } from '../words/stage.ts'
import type { PreparationState } from './use-preparation.ts'

interface PreparePanelProps {
  readonly state: PreparationState
  readonly label: string
  readonly isPossible: boolean
  readonly onStart: () => void
  readonly onCancel: () => void
}

/** Starts the preparation, shows how far it is, and stops it. */
export function PreparePanel({ state, label, isPossible, onStart, onCancel }: PreparePanelProps) {
  if (state.kind === 'running') {
    const { progress } = state
    const words = progress ? progressInWords(progress) : 'Starting'
    return (
      <div class="progress">
        <progress max={1} value={progress?.fraction ?? 0} aria-label="Preparing" aria-valuetext={words} />
        <p class="progress__words">{words}</p>
        <button class="button" type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    )
  }
  return (
    <>
      <button class="button button--primary" type="button" disabled={!isPossible} onClick={onStart}>
        {label}
      </button>
      {state.kind === 'cancelled' && <p class="panel__note">Cancelled. Your files are as they were.</p>}
      {state.kind === 'failed' && (
        <p class="answer answer--error">The preparation failed: {state.message}. You can try it again.</p>
      )}
    </>
  )
}
