import { useWords } from '../language/use-language.ts'
import { HeroFigure } from './hero-figure.tsx'

/** The problem in one line, and what this page does about it. */
export function Hero() {
  const { page: words } = useWords()
  const [before, misprint, after] = words.headline
  return (
    <section class="hero" aria-labelledby="headline">
      <div class="hero__words">
        <h1 id="headline">
          {before}
          <span class="misprint">{misprint}</span>
          {after}
        </h1>
        <p>{words.lead}</p>
      </div>
      <HeroFigure />
    </section>
  )
}
