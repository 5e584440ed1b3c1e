import { useState } from 'preact/hooks'
import type { Creator } from '../creator/creators.ts'
import type { Entry } from '../draft/entry.ts'
import { useWords } from '../language/use-language.ts'
import { Carousel } from './carousel.tsx'
import { FoldedCaption } from './folded-caption.tsx'

interface PhoneProps {
  readonly entries: readonly Entry[]
  readonly caption: string
  readonly creator: Creator
}

/** The post as a phone shows it. */
export function Phone({ entries, caption, creator }: PhoneProps) {
  const { preview: words } = useWords()
  const [place, setPlace] = useState(0)
  return (
    <section class="phone" aria-labelledby="phone-title">
      <h2 id="phone-title">{words.title}</h2>
      <div class="phone__screen">
        {entries.length === 0 ? (
          <p class="phone__empty">{words.empty}</p>
        ) : (
          <Carousel entries={entries} place={Math.min(place, entries.length - 1)} onPlace={setPlace} />
        )}
        <div class="phone__words">
          <p class="phone__name">{creator.nickname}</p>
          {caption !== '' && <FoldedCaption text={caption} />}
        </div>
      </div>
    </section>
  )
}
