/** Where regions of a memory start, and all of it as numbers of 8, 16 and 32 bits. */
export interface MemoryLayout<Name extends string> {
  readonly at: Readonly<Record<Name, number>>
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly halves: Uint16Array<ArrayBuffer>
  readonly words: Uint32Array<ArrayBuffer>
}

/**
 * Lays regions out in a memory, and makes that large enough.
 *
 * @param sizes of the regions in bytes; each starts at a multiple of 16
 */
export function reserve<Name extends string>(
  memory: WebAssembly.Memory,
  sizes: Readonly<Record<Name, number>>,
): MemoryLayout<Name> {
  const at = {} as Record<Name, number>
  let end = 0
  for (const name of Object.keys(sizes) as Name[]) {
    at[name] = end
    end = Math.ceil((end + sizes[name]) / 16) * 16
  }
  const missing = end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65536))
  const { buffer } = memory
  return {
    at,
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
    words: new Uint32Array(buffer),
  }
}
