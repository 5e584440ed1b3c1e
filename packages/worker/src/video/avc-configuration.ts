/** NAL unit types (ITU-T H.264 table 7-1). */
const [sequenceParameters, pictureParameters] = [7, 8]

/** Profiles whose configuration ends with chroma format and bit depths. */
const highProfiles: readonly number[] = [100, 110, 122, 144]

/**
 * Builds the decoder configuration of an H.264 track (`avcC`, ISO/IEC 14496-15 section 5.3.3.1) from the parameter sets in its first
 * key frame. Firefox 153 duplicates the first byte of the SPS in its own one: FFmpeg warns and uses the frame instead, and decoders
 * that only use the configuration show nothing.
 *
 * @param keyFrame NAL units with length prefixes of four bytes; 8 bits, 4:2:0
 * @returns `undefined` if the frame has no parameter sets
 */
export function avcConfiguration(keyFrame: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const units = unitsOf(keyFrame)
  const [sequence] = ofType(units, sequenceParameters)
  const pictures = ofType(units, pictureParameters)
  if (!sequence || sequence.length < 4 || pictures.length === 0) return undefined
  const [profile = 0, compatibility = 0, level = 0] = sequence.subarray(1)
  const sets = [
    ...[0xe1, ...behindLength(sequence)],
    ...[pictures.length, ...pictures.flatMap(behindLength)],
    // 4:2:0, 8 bits for luma and chroma, no SPS extensions.
    ...(highProfiles.includes(profile) ? [0xfd, 0xf8, 0xf8, 0] : []),
  ]
  return Uint8Array.from([1, profile, compatibility, level, 0xff, ...sets])
}

function unitsOf(frame: Uint8Array): Uint8Array[] {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const units: Uint8Array[] = []
  for (let at = 0; at + 4 < frame.length; ) {
    const end = at + 4 + view.getUint32(at)
    units.push(frame.subarray(at + 4, end))
    at = end
  }
  return units
}

function ofType(units: readonly Uint8Array[], type: number): Uint8Array[] {
  return units.filter(([first = 0]) => (first & 31) === type)
}

function behindLength(unit: Uint8Array): number[] {
  return [unit.length >> 8, unit.length & 255, ...unit]
}
