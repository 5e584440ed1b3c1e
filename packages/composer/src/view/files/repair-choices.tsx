import type { PhotoFit, PreparePolicy } from '@postfit/core'
import { useWords } from '../language/use-language.ts'

interface RepairChoicesProps {
  readonly name: string
  readonly policy: PreparePolicy
  readonly isLocked: boolean
  readonly onChange: (policy: PreparePolicy) => void
}

const upright = { width: 9, height: 16 }
const white = '#ffffff'

type Shape = 'inside' | 'crop' | 'pad' | 'blur'

/** How one photo is to be repaired, where there is a choice: its format, its shape, what it is laid on. */
export function RepairChoices({ name, policy, isLocked, onChange }: RepairChoicesProps) {
  const { choices: words } = useWords()
  const shape = shapeOf(policy.photoFit)
  const background = policy.background ?? white
  return (
    <details class="choices">
      <summary>{words.summary}</summary>
      <fieldset disabled={isLocked}>
        <legend class="visually-hidden">{words.title(name)}</legend>
        <label class="choice">
          {words.format}
          <select
            value={policy.photoFormat ?? 'jpeg'}
            onChange={({ currentTarget }) =>
              onChange({ ...policy, photoFormat: currentTarget.value as 'jpeg' | 'webp' | 'keep' })
            }
          >
            {Object.entries(words.formats).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          {words.shape}
          <select
            value={shape}
            onChange={({ currentTarget }) =>
              onChange({ ...policy, photoFit: fitOf(currentTarget.value as Shape) })
            }
          >
            {Object.entries(words.shapes).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="choice choice--colour">
          {words.background}
          <input
            type="color"
            value={background}
            onChange={({ currentTarget }) => onChange({ ...policy, background: currentTarget.value })}
          />
        </label>
      </fieldset>
    </details>
  )
}

function shapeOf(fit: PhotoFit | undefined): Shape {
  if (fit?.mode === 'crop') return 'crop'
  if (fit?.mode === 'pad') return fit.fill === 'blur' ? 'blur' : 'pad'
  return 'inside'
}

function fitOf(shape: Shape): PhotoFit {
  if (shape === 'crop') return { mode: 'crop', ratio: upright }
  if (shape === 'pad') return { mode: 'pad', ratio: upright }
  if (shape === 'blur') return { mode: 'pad', ratio: upright, fill: 'blur' }
  return { mode: 'inside' }
}
