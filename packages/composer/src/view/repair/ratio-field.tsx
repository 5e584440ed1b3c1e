import type { Ratio } from '@postfit/core'
import { useWords } from '../language/use-language.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { ratioName, ratiosWith } from './shapes.ts'

interface RatioFieldProps {
  readonly value: Ratio
  readonly onChange: (ratio: Ratio) => void
}

/** Which shape a picture is brought into, each drawn. */
export function RatioField({ value, onChange }: RatioFieldProps) {
  const { choices: words } = useWords()
  const group = useUniqueId()
  return (
    <fieldset>
      <legend class="choice">{words.ratio}</legend>
      <div class="ratios">
        {ratiosWith(value).map((ratio) => (
          <label class="ratio" key={ratioName(ratio)}>
            <input
              class="visually-hidden"
              type="radio"
              name={group}
              checked={ratioName(ratio) === ratioName(value)}
              onChange={() => onChange(ratio)}
            />
            <i
              aria-hidden="true"
              class={ratio.width > ratio.height ? 'ratio__wide' : undefined}
              style={{ aspectRatio: `${ratio.width} / ${ratio.height}` }}
            />
            {ratioName(ratio)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
