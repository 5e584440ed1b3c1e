import { useWords } from '../language/use-language.ts'

interface FiguresProps {
  /** What is counted, and the number in words; `null` where TikTok tells none. */
  readonly figures: readonly (readonly [name: string, value: string | null])[]
}

/** Numbers in a row, each under its name. */
export function Figures({ figures }: FiguresProps) {
  const { analytics: words } = useWords()
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class={value === null ? 'figures__none' : undefined}>{value ?? words.notProvided}</dd>
        </div>
      ))}
    </dl>
  )
}
