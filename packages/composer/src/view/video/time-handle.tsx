import { useRef } from 'preact/hooks'
import { clock } from '../../words/clock.ts'
import { useLanguage } from '../language/use-language.ts'

interface TimeHandleProps {
  readonly kind: 'start' | 'end' | 'cover'
  readonly label: string
  /** Seconds. */
  readonly value: number
  readonly duration: number
  /** `isContinued` while the same drag goes on, or the same key is held. */
  readonly onMove: (seconds: number, isContinued: boolean) => void
}

/** Seconds that an arrow key moves a handle by. */
const step = 0.1
/** The same with Page Up and Page Down, or Shift. */
const stride = 1

const directions: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
}

/**
 * A handle on a film strip: a slider as wide as the film, of which only the thumb can be taken hold of, so that several
 * lie over each other.
 */
export function TimeHandle({ kind, label, value, duration, onMove }: TimeHandleProps) {
  const { language } = useLanguage().words
  const drag = useRef<'none' | 'begun' | 'moved'>('none')
  const endDrag = () => {
    drag.current = 'none'
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    const amount = event.shiftKey || event.key.startsWith('Page') ? stride : step
    onMove(Math.min(duration, Math.max(0, value + direction * amount)), event.repeat)
  }
  return (
    <input
      class={`film__handle film__handle--${kind}`}
      type="range"
      min={0}
      max={duration}
      step="any"
      value={value}
      aria-label={label}
      aria-valuetext={clock(value, language)}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        drag.current = 'begun'
      }}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onInput={({ currentTarget }) => {
        onMove(Number(currentTarget.value), drag.current === 'moved')
        if (drag.current === 'begun') drag.current = 'moved'
        // What gave way, or was held back, is where the slider has to be.
        currentTarget.value = String(value)
      }}
    />
  )
}
