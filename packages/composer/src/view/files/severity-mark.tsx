import type { Severity } from '@postfit/core'
import { useWords } from '../language/use-language.ts'

/** A severity as a word, with a shape of its own, so that colour is never what tells it. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { file } = useWords()
  return (
    <strong class={`mark mark--${severity}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[severity]}
      </svg>
      {file.severities[severity]}
    </strong>
  )
}

const shapes = {
  error: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM5 5l6 6M11 5l-6 6" />,
  warning: <path d="M8 1.5 15 14H1zM8 6v4M8 12v.5" />,
  notice: <path d="M2 2h12v12H2zM8 7v4M8 4.5v.5" />,
}
