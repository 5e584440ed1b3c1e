import type { ComponentChildren } from 'preact'
import { useUniqueId } from '../use-unique-id.ts'

interface CheckFieldProps {
  readonly label: string
  readonly note?: string | undefined
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
  readonly children?: ComponentChildren
}

/** One thing that can be switched on, with what that means. */
export function CheckField({ label, note, checked, disabled = false, onChange, children }: CheckFieldProps) {
  const id = useUniqueId()
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {note && (
        <p class="check__note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {children}
    </div>
  )
}
