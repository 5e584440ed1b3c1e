import { type LayoutNotes, textAt } from '../layout.ts'

/** A box (ISO/IEC 14496-12, 4.2): its type, where its payload begins, and where it ends. */
export interface FoundBox {
  readonly type: string
  readonly data: number
  readonly end: number
}

/**
 * Notes the boxes of a part of a file, and those inside of them.
 *
 * @param containers boxes that hold boxes, and where after their heads those begin
 * @param noteBox notes what else there is to a box
 */
export function noteBoxes(
  bytes: Uint8Array,
  notes: LayoutNotes,
  containers: Readonly<Record<string, number>>,
  noteBox: (box: FoundBox) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const noteBetween = (start: number, end: number): void => {
    for (let at = start; at + 8 <= end; ) {
      const size = view.getUint32(at)
      const next = size === 0 ? end : Math.min(at + size, end)
      if (next < at + 8) return
      const box = { type: textAt(bytes, at + 4, 4), data: at + 8, end: next }
      notes.part(at, next)
      notes.field(at, 4, 'length')
      noteBox(box)
      const inner = containers[box.type]
      if (inner !== undefined) noteBetween(box.data + inner, next)
      at = next
    }
  }
  noteBetween(0, bytes.length)
}
