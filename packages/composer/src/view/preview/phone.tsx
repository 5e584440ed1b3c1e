import { useState } from 'preact/hooks'
import { useComposerState } from '../context.ts'
import { useWords } from '../language/use-language.ts'
import { Carousel } from './carousel.tsx'
import { FoldedCaption } from './folded-caption.tsx'

/** The post as a phone shows it. */
export function Phone() {
  const { preview: words } = useWords()
  const { files, choices, creator } = useComposerState()
  const [place, setPlace] = useState(0)
  return (
    <section class="phone" part="preview" aria-labelledby="phone-title">
      <h2 id="phone-title">{words.title}</h2>
      <div class="phone__screen">
        {files.length === 0 ? (
          <p class="phone__empty">{words.empty}</p>
        ) : (
          <Carousel entries={files} place={Math.min(place, files.length - 1)} onPlace={setPlace} />
        )}
        <div class="phone__words">
          <p class="phone__name">{creator.nickname}</p>
          {choices.caption !== '' && <FoldedCaption text={choices.caption} />}
        </div>
      </div>
    </section>
  )
}
