import { useRef, useState } from 'preact/hooks'
import { placeUnder } from './place-under.ts'

interface SortHandleProps {
  readonly id: number
  readonly label: string
  readonly place: number
  readonly total: number
  readonly isLocked: boolean
  readonly onMove: (place: number) => void
}

/** Where a file is taken hold of: dragged with any pointer, or moved with the arrow keys. */
export function SortHandle({ id, label, place, total, isLocked, onMove }: SortHandleProps) {
  const [target, setTarget] = useState<number | null>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const list = (): Element | null => handle.current?.closest('ol') ?? null
  const end = (isMeant: boolean) => {
    if (target === null) return
    setTarget(null)
    unmark(list())
    if (isMeant && target !== place) onMove(target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return end(false)
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? total - 1 : step && place + step
    if (next === undefined) return
    event.preventDefault()
    if (next >= 0 && next < total && next !== place) onMove(next)
  }
  return (
    <button
      class="button button--icon sort-handle"
      type="button"
      ref={handle}
      data-sort={id}
      disabled={isLocked}
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setTarget(place)
      }}
      onPointerMove={(event) => {
        if (target === null) return
        const among = list()
        if (!among) return
        const next = placeUnder(among, event.clientX, event.clientY, place)
        setTarget(next)
        markPlace(among, next, place)
      }}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M6 3v.01M10 3v.01M6 8v.01M10 8v.01M6 13v.01M10 13v.01" />
      </svg>
      <span class="sort-handle__place">{place + 1}</span>
    </button>
  )
}

function unmark(list: Element | null): void {
  for (const item of list?.children ?? [])
    item.classList.remove('file--before', 'file--after', 'file--dragged')
}

/** Shows on the list where the file would go. The class is the only trace, so a re-render does no harm. */
function markPlace(list: Element, target: number, from: number): void {
  unmark(list)
  list.children[from]?.classList.add('file--dragged')
  if (target !== from) list.children[target]?.classList.add(target < from ? 'file--before' : 'file--after')
}
