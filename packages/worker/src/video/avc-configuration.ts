/** Types of units (ITU-T H.264 table 7-1). */
const [sequenceParameters, pictureParameters] = [7, 8]

/** Profiles whose configuration ends with the depth and subsampling of their samples. */
const highProfiles: readonly number[] = [100, 110, 122, 144]

/**
 * The configuration of an H.264 track (ISO/IEC 14496-15 section 5.3.3.1), made of the parameter sets in its first key frame.
 * Firefox 153 writes the first byte of the sequence parameters twice into the one that it gives: FFmpeg complains of it and
 * goes by the frame instead; decoders that go by the configuration alone show nothing.
 *
 * @param keyFrame its units stand behind their lengths, four bytes each; of 8 bits and 4:2:0
 * @returns `undefined` where the frame holds no parameter sets
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
    // 4:2:0, 8 bits of both, no extensions.
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
