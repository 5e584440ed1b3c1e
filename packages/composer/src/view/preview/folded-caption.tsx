import { useState } from 'preact/hooks'
import { captionParts } from '../caption/caption-parts.ts'
import { useWords } from '../language/use-language.ts'

/** Up to here a caption is short enough to be shown whole, in two lines of a phone. */
const folded = 90

/** A caption as TikTok shows it: folded until somebody wants all of it. */
export function FoldedCaption({ text }: { text: string }) {
  const { preview: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > folded || text.includes('\n')
  return (
    <p class={`folded${isOpen ? ' folded--open' : ''}`}>
      <span class="folded__text">
        {captionParts(text).map(({ text: part, kind }, index) =>
          kind === 'text' ? part : <strong key={index}>{part}</strong>,
        )}
      </span>
      {isLong && (
        <button class="folded__more" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.less : words.more}
        </button>
      )}
    </p>
  )
}
