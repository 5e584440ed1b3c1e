import { HeroFigure } from './hero-figure.tsx'

/** The problem in one line, and what this page does about it. */
export function Hero() {
  return (
    <section class="hero" aria-labelledby="headline">
      <div class="hero__words">
        <h1 id="headline">
          TikTok <span class="misprint">refuses</span> your screenshot. Fix it before you post.
        </h1>
        <p>
          It takes no PNG, may shrink what is larger than 1080p, and often fails without naming the file.
          Postfit names it the moment you drop it, says which rule it breaks, and repairs it on your own
          machine.
        </p>
      </div>
      <HeroFigure />
    </section>
  )
}
