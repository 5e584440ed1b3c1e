import type { ByteSource } from './byte-source.ts'
import { DamagedFile } from './damaged-file.ts'
import { latin1 } from './text.ts'

/** A box of the ISO base media file format (ISO/IEC 14496-12 section 4.2), which JPEG XL's container uses as well. */
export interface Box {
  readonly type: string
  /** Offset of its payload. */
  readonly start: number
  /** Offset of its end; beyond the end of a truncated file. */
  readonly end: number
}

/** The most boxes at the top level: more than any program writes. */
const maxBoxes = 1000
const headRead = 64

/** The consecutive boxes in a part of a file. They are read only as far as the caller iterates. */
export async function* boxesOf(
  source: ByteSource,
  start: number,
  end: number = source.byteLength,
): AsyncGenerator<Box> {
  let offset = start
  for (let count = 0; offset + 8 <= end; count++) {
    if (count > maxBoxes) throw new DamagedFile('The boxes have no end')
    const box = boxAt(await source.view(offset, 16, headRead), offset, end)
    if (!box) return
    yield box
    offset = box.end
  }
}

/** The consecutive boxes in bytes that were read already; offsets are relative to those bytes. */
export function boxesIn(view: DataView, start: number, end: number = view.byteLength): Box[] {
  const boxes: Box[] = []
  let offset = start
  while (offset + 8 <= end) {
    const head = new DataView(view.buffer, view.byteOffset + offset, Math.min(16, end - offset))
    const box = boxAt(head, offset, end)
    if (!box) break
    boxes.push({ ...box, end: Math.min(box.end, end) })
    offset = box.end
  }
  return boxes
}

/** Size 0 means "to the end"; size 1 means that a 64-bit size follows the type. */
function boxAt(head: DataView, offset: number, end: number): Box | null {
  if (head.byteLength < 8) return null
  const size = head.getUint32(0)
  const type = latin1(head, 4, 4)
  if (size === 0) return { type, start: offset + 8, end }
  const headSize = size === 1 ? 16 : 8
  const whole = size === 1 ? Number(head.getBigUint64(8)) : size
  if (whole < headSize) throw new DamagedFile(`A box of ${whole} bytes`)
  return { type, start: offset + headSize, end: offset + whole }
}
