import { useWords } from '../language/use-language.ts'

interface SharesProps {
  readonly title: string
  /** What it is a share of, as TikTok gives it: of 1 or of 100. */
  readonly shares: readonly (readonly [name: string, percentage: number])[]
}

/** The parts of an audience as bars, each with its number. */
export function Shares({ title, shares }: SharesProps) {
  const { language } = useWords()
  // Not documented: a list with a share above 1 has to be of 100.
  const whole = shares.some(([, share]) => share > 1) ? 100 : 1
  return (
    <section class="shares" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shares.map(([name, share]) => (
          <li key={name} style={{ '--share': share / whole }}>
            <span>{name}</span>
            <span class="shares__bar" aria-hidden="true" />
            <span>{(share / whole).toLocaleString(language, { style: 'percent' })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
