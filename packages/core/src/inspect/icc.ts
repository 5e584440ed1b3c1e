import { latin1 } from './text.ts'

const headerSize = 128
/** No real profile has more; a damaged count must not make us walk for long. */
const mostTags = 100

/**
 * The name an ICC profile gives itself (its `desc` tag; ICC.1:2022 section 9.2.41, and `textDescriptionType` of
 * ICC.1:2001), or `null` when it cannot be read.
 */
export function iccProfileName(profile: DataView): string | null {
  if (profile.byteLength < headerSize + 4) return null
  const count = Math.min(profile.getUint32(headerSize), mostTags)
  for (let i = 0; i < count; i++) {
    const entry = headerSize + 4 + i * 12
    if (entry + 12 > profile.byteLength) return null
    if (latin1(profile, entry, 4) !== 'desc') continue
    const offset = profile.getUint32(entry + 4)
    if (offset + 28 > profile.byteLength) return null
    return latin1(profile, offset, 4) === 'mluc' ? localisedName(profile, offset) : asciiName(profile, offset)
  }
  return null
}

function asciiName(profile: DataView, offset: number): string | null {
  const length = profile.getUint32(offset + 8)
  return latin1(profile, offset + 12, length).replace(/\0.*$/s, '') || null
}

function localisedName(profile: DataView, offset: number): string | null {
  const length = profile.getUint32(offset + 20)
  const start = offset + profile.getUint32(offset + 24)
  let name = ''
  for (let i = start; i + 1 < Math.min(start + length, profile.byteLength); i += 2) {
    name += String.fromCharCode(profile.getUint16(i))
  }
  return name.replace(/\0.*$/s, '') || null
}
