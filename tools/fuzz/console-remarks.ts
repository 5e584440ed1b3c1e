/**
 * What Mediabunny 1.61 writes to the console, as errors, of parameter sets that are damaged. It then goes on without them, and what it
 * reads or refuses is judged as any other outcome. What it says of pictures that were never closed is not among these: that would be a
 * fault of ours.
 */
const ofDamagedSets =
  /^console: Error (parsing (AVC|HEVC) SPS|(building|deserializing) (AVC|HEVC) Decoder Configuration Record|during decodability check):/

/** Whether an error on the console says no more than that an input is damaged, as inputs here are. */
export function isOfDamagedInput(complaint: string): boolean {
  return ofDamagedSets.test(complaint)
}
