import { useState } from 'preact/hooks'
import { useWords } from '../language/use-language.ts'
import { part } from '../part.ts'
import type { RepairProps } from './repair-props.ts'

const useRepairForm = part(() => import('./repair-form.tsx'), 'RepairForm')

/** How a file is to be repaired where there is a choice, for whoever opens it: only then is the form fetched. */
export function RepairChoices(props: RepairProps) {
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
