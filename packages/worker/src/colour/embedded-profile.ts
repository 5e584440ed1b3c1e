import type { ImageFormat } from '@postfit/core'

/** More than any real profile has, and little enough for a phone. */
const mostBytes = 4 * 1024 * 1024

/** The ICC profile that a file holds; `null` when it has none, or none that can be read. */
export async function embeddedProfile(format: ImageFormat, bytes: Uint8Array): Promise<Uint8Array | null> {
  if (format === 'jpeg') return jpegProfile(bytes)
  if (format === 'png') return pngProfile(bytes)
  if (format === 'webp') return webpProfile(bytes)
  if (format === 'heic' || format === 'avif') return heifProfile(bytes)
  return null
}

/** In a JPEG it lies in APP2 segments, in numbered parts of up to 64 kB each (ICC.1:2022, B.4). */
function jpegProfile(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  const head = 'ICC_PROFILE\0'
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const code = bytes[at + 1] as number
    if (code === 0xda) break
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
    if (code === 0xe2 && startsWith(bytes, at + 4, head)) {
      const number = bytes[at + 4 + head.length] as number
      parts[number - 1] = bytes.subarray(at + 6 + head.length, end)
    }
    at = end
  }
  const whole = parts.filter((part) => part !== undefined)
  return whole.length > 0 && whole.length === parts.length ? joined(whole) : null
}

/** In a PNG it lies in an iCCP chunk, compressed (PNG, third edition, 11.3.2.3). */
async function pngProfile(bytes: Uint8Array): Promise<Uint8Array | null> {
  const data = pngChunk(bytes, 'iCCP')
  if (!data) return null
  const nameEnd = data.indexOf(0)
  // Behind the name and its zero stands the method of compression, of which there is one.
  return nameEnd === -1 ? null : inflated(data.subarray(nameEnd + 2))
}

/** The data of a PNG's first chunk of a type in front of its pixels. */
export function pngChunk(bytes: Uint8Array, type: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (startsWith(bytes, at + 4, 'IDAT')) return null
    if (startsWith(bytes, at + 4, type)) return bytes.subarray(at + 8, at + 8 + view.getUint32(at))
  }
  return null
}

function webpProfile(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (startsWith(bytes, at, 'ICCP')) return bytes.subarray(at + 8, at + 8 + length)
    at += 8 + length + (length & 1)
  }
  return null
}

function heifProfile(bytes: Uint8Array): Uint8Array | null {
  return heifColour(bytes, 'prof') ?? heifColour(bytes, 'rICC')
}

/**
 * What a HEIC or AVIF says of its colours, in the first `colr` box of a type (`prof`, `rICC`, `nclx`) in
 * `meta/iprp/ipco` (ISO/IEC 14496-12, 12.1.5).
 */
export function heifColour(bytes: Uint8Array, type: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const find = (box: string, from: number, to: number): { start: number; end: number } | null => {
    for (let at = from; at + 8 <= to; ) {
      const size = view.getUint32(at)
      const end = size === 0 ? to : at + size
      if (startsWith(bytes, at + 4, box)) return { start: at + 8, end: Math.min(end, to) }
      if (size !== 0 && size < 8) return null
      at = end
    }
    return null
  }
  const meta = find('meta', 0, bytes.length)
  const iprp = meta && find('iprp', meta.start + 4, meta.end)
  const ipco = iprp && find('ipco', iprp.start, iprp.end)
  for (let colr = ipco && find('colr', ipco.start, ipco.end); ipco && colr; ) {
    if (startsWith(bytes, colr.start, type)) return bytes.subarray(colr.start + 4, colr.end)
    colr = find('colr', colr.end, ipco.end)
  }
  return null
}

/** Inflates a zlib stream, no further than a profile can go: a few bytes can unpack to gigabytes. */
async function inflated(compressed: Uint8Array): Promise<Uint8Array | null> {
  const stream = new Blob([new Uint8Array(compressed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return joined(parts)
      size += value.length
      if (size > mostBytes) return null
      parts.push(value)
    }
  } catch {
    // Not a zlib stream: a profile that nobody can read is none.
    return null
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}
