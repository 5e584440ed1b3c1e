import type { Point, Ratio, Size } from '@postfit/core'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { CropMarks } from '../files/crop-marks.tsx'
import { useWords } from '../language/use-language.ts'
import { cropPlace, pointAt } from './crop-place.ts'

interface CropFrameProps {
  readonly name: string
  /** Of the picture, in pixels. */
  readonly size: Size
  readonly ratio: Ratio
  readonly around: Point
  readonly isLocked: boolean
  /** The id of the words that say how it is moved. */
  readonly hintId: string
  /** `isContinued` while the same drag goes on, or the same key is held. */
  readonly onMove: (around: Point, isContinued: boolean) => void
  /** The picture. */
  readonly children: ComponentChildren
}

/** Part of the way that an arrow key moves the frame by, and the same with Shift, Page Up and Page Down. */
const [step, stride] = [0.01, 0.1]

const directions: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
}

/** The picture with a frame around the part that is kept: dragged with any pointer, or moved with the keys of a slider. */
export function CropFrame({ name, size, ratio, around, isLocked, hintId, onMove, children }: CropFrameProps) {
  const { choices: words, language } = useWords()
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<{ readonly from: number; readonly place: number; hasMoved: boolean }>()
  const crop = cropPlace(size, ratio, around)
  const { part, axis, place } = crop
  const canMove = axis !== null && !isLocked
  const share = (length: number, whole: number): string => `${(100 * length) / whole}%`
  const move = (to: number, isContinued: boolean) => onMove(pointAt(crop, size, to), isContinued)

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    const end = { Home: 0, End: 1 }[event.key]
    if (!canMove || (direction === undefined && end === undefined)) return
    event.preventDefault()
    const amount = event.shiftKey || event.key.startsWith('Page') ? stride : step
    move(end ?? place + (direction as number) * amount, event.repeat)
  }
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    const { current } = drag
    const box = stage.current?.getBoundingClientRect()
    if (!current || !box) return
    const free = axis === 'x' ? 1 - part.width / size.width : 1 - part.height / size.height
    const moved = axis === 'x' ? (clientX - current.from) / box.width : (clientY - current.from) / box.height
    move(current.place + moved / free, current.hasMoved)
    current.hasMoved = true
  }
  const endDrag = () => {
    drag.current = undefined
  }
  return (
    <div class="stage" ref={stage} style={{ '--shape': size.width / size.height }}>
      {children}
      <div
        class={`crop crop--${axis}`}
        role="slider"
        tabIndex={0}
        aria-label={words.frame(name)}
        aria-describedby={hintId}
        aria-orientation={axis === 'y' ? 'vertical' : 'horizontal'}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(place * 100)}
        aria-valuetext={place.toLocaleString(language, { style: 'percent' })}
        aria-disabled={!canMove}
        style={{
          left: share(part.x, size.width),
          top: share(part.y, size.height),
          width: share(part.width, size.width),
          height: share(part.height, size.height),
        }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (!canMove || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { from: axis === 'x' ? event.clientX : event.clientY, place, hasMoved: false }
        }}
        onPointerMove={onPointerMove}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
      >
        <CropMarks />
      </div>
    </div>
  )
}
