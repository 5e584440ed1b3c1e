/** Lays regions out in a memory, and makes that large enough. */
export function reserve<Name extends string>(
  memory: WebAssembly.Memory,
  sizes: Readonly<Record<Name, number>>,
): { at: Record<Name, number>; bytes: Uint8Array<ArrayBuffer>; halves: Uint16Array; words: Uint32Array } {
  const at = {} as Record<Name, number>
  let end = 0
  for (const name of Object.keys(sizes) as Name[]) {
    at[name] = end
    end = Math.ceil((end + sizes[name]) / 16) * 16
  }
  const missing = end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65536))
  const buffer = memory.buffer as ArrayBuffer
  return {
    at,
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
    words: new Uint32Array(buffer),
  }
}
