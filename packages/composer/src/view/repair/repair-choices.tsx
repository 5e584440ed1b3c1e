import type { ImageFacts, PreparePolicy, VideoFacts } from '@postfit/core'
import { useState } from 'preact/hooks'
import { useWords } from '../language/use-language.ts'
import { part } from '../part.ts'

const useRepairForm = part(() => import('./repair-form.tsx'), 'RepairForm')

/** What choices for a file are made of. */
export interface RepairChoicesProps {
  readonly file: File
  readonly facts: ImageFacts | VideoFacts
  readonly policy: PreparePolicy
  /** Of a video, the frame to show: milliseconds from its start. */
  readonly offset: number
  readonly isLocked: boolean
  /** `isContinued` goes on with the drag of the last choice. */
  readonly onChange: (policy: PreparePolicy, isContinued?: boolean) => void
}

/** How a file is to be repaired where there is a choice, for whoever opens it: only then is the form fetched. */
export function RepairChoices(props: RepairChoicesProps) {
  const { choices, file } = useWords()
  const [isOpen, setOpen] = useState(false)
  const form = useRepairForm(isOpen)
  return (
    <details class="choices" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{props.facts.kind === 'video' ? `${choices.shape} · ${file.size}` : choices.summary}</summary>
      {isOpen && form && <form.RepairForm {...props} />}
    </details>
  )
}
