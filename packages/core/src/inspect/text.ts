/** The `length` bytes at `offset` as Latin-1 text; shorter at the end of the view. */
export function latin1(view: DataView, offset: number, length: number): string {
  let text = ''
  const end = Math.min(offset + length, view.byteLength)
  for (let i = offset; i < end; i++) text += String.fromCharCode(view.getUint8(i))
  return text
}
