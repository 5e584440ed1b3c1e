import type { AudioSample } from 'mediabunny'

/** How loud sound is: 1 is as loud as can be. */
export interface Loudness {
  peak: number
}

/** From this on sound is heard (-40 dB). */
export const audible = 0.01

/** The greatest value of any channel. */
export function peakOf(sample: AudioSample): number {
  const layout = { format: 'f32', planeIndex: 0 } as const
  const samples = new Float32Array(sample.allocationSize(layout) / 4)
  sample.copyTo(samples, layout)
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)
}
