import type { ImageFormat } from '@postfit/core'
import { type CodePoints, cicpProfile, spelledOutProfile } from './cicp-profile.ts'
import type { ColourProfile } from './colour-profile.ts'
import { embeddedProfile, heifColour, pngChunk } from './embedded-profile.ts'
import { readIccProfile } from './icc-profile.ts'
import type { Chromaticities } from './rgb-space.ts'

/** What a file says that its colours mean, in whichever way; `null` when it does not, or nobody can tell. */
export async function declaredProfile(format: ImageFormat, bytes: Uint8Array): Promise<ColourProfile | null> {
  // In the order of PNG (third edition, 4.3): cICP, iCCP, sRGB (which needs no conversion), gAMA and cHRM.
  const first = format === 'png' ? pngCodePoints(bytes) : null
  if (first) return cicpProfile(first)
  const embedded = await embeddedProfile(format, bytes)
  if (embedded) return readIccProfile(embedded)
  if (format === 'png') return spelledOutInPng(bytes)
  const nclx = format === 'avif' || format === 'heic' ? heifCodePoints(bytes) : null
  return nclx && cicpProfile(nclx)
}

/** PNG, third edition, 11.3.2.6. Only RGB of the full range is for still pictures. */
function pngCodePoints(bytes: Uint8Array): CodePoints | null {
  const [primaries = 0, transfer = 0, matrix, fullRange] = pngChunk(bytes, 'cICP') ?? []
  return matrix === 0 && fullRange === 1 ? { primaries, transfer } : null
}

/** Code points in a box of type `nclx`: two bytes each (ISO/IEC 14496-12, 12.1.5). */
function heifCodePoints(bytes: Uint8Array): CodePoints | null {
  const nclx = heifColour(bytes, 'nclx')
  if (!nclx || nclx.length < 4) return null
  const [p1 = 0, p2 = 0, t1 = 0, t2 = 0] = nclx
  return { primaries: p1 * 256 + p2, transfer: t1 * 256 + t2 }
}

/** Both chunks count in hundred-thousandths (PNG, third edition, 11.3.2.1 and 11.3.2.2). */
function spelledOutInPng(bytes: Uint8Array): ColourProfile | null {
  const [inverseGamma = 0] = numbers(pngChunk(bytes, 'gAMA'), 1)
  const [wx, wy, ...primaries] = numbers(pngChunk(bytes, 'cHRM'), 8)
  const told = wx !== undefined && wy !== undefined && wy > 0
  const chromaticities = told ? ([...primaries, wx, wy] as unknown as Chromaticities) : null
  if (!chromaticities && inverseGamma <= 0) return null
  const profile = spelledOutProfile(chromaticities, inverseGamma > 0 ? 1 / inverseGamma : null)
  // Three primaries on one line make no colours.
  return profile.kind === 'matrix' && profile.toXyz.every(Number.isFinite) ? profile : null
}

function numbers(chunk: Uint8Array | null, count: number): number[] {
  if (chunk?.length !== count * 4) return []
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  return Array.from({ length: count }, (_, i) => view.getUint32(i * 4) / 1e5)
}
