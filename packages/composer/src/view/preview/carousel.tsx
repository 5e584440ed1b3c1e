import { useRef } from 'preact/hooks'
import type { Entry } from '../../store/entry.ts'
import { useWords } from '../language/use-language.ts'
import { Slide } from './slide.tsx'

interface CarouselProps {
  readonly entries: readonly Entry[]
  readonly place: number
  readonly onPlace: (place: number) => void
}

/** The photos side by side: swiped with a finger, or moved with the buttons and arrow keys. */
export function Carousel({ entries, place, onPlace }: CarouselProps) {
  const { preview: words } = useWords()
  const track = useRef<HTMLUListElement>(null)
  const go = (target: number) => {
    if (target < 0 || target >= entries.length) return
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
    const { current } = track
    current?.scrollTo({ left: target * current.clientWidth * forwards(current), behavior })
    onPlace(target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined || !track.current) return
    event.preventDefault()
    go(place + step * forwards(track.current))
  }
  return (
    <div class="carousel">
      <ul
        class="carousel__track"
        ref={track}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label={words.carousel}
        onKeyDown={onKeyDown}
        onScrollEnd={({ currentTarget }) =>
          onPlace(Math.round(Math.abs(currentTarget.scrollLeft) / Math.max(1, currentTarget.clientWidth)))
        }
      >
        {entries.map((entry, index) => (
          <li key={entry.id} aria-label={words.slide(index + 1, entries.length)}>
            {/* Only what is seen, or can be in a moment, is decoded. */}
            {Math.abs(index - place) <= 1 && <Slide entry={entry} />}
          </li>
        ))}
      </ul>
      {entries.length > 1 && (
        <>
          <p class="carousel__place">{`${place + 1}/${entries.length}`}</p>
          <Arrow
            label={words.previous}
            isPossible={place > 0}
            onPress={() => go(place - 1)}
            path="M10 3L5 8l5 5"
          />
          <Arrow
            label={words.next}
            isPossible={place < entries.length - 1}
            onPress={() => go(place + 1)}
            path="M6 3l5 5-5 5"
          />
        </>
      )}
    </div>
  )
}

/** Which way the next photo lies: 1 is to the right. What is scrolled from right to left has places below 0. */
function forwards(track: Element): 1 | -1 {
  return getComputedStyle(track).direction === 'rtl' ? -1 : 1
}

interface ArrowProps {
  readonly label: string
  readonly isPossible: boolean
  readonly path: string
  readonly onPress: () => void
}

function Arrow({ label, isPossible, path, onPress }: ArrowProps) {
  return (
    <button
      class="carousel__arrow"
      type="button"
      aria-label={label}
      aria-disabled={!isPossible}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  )
}
