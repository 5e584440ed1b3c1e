import type { AudioSample } from 'mediabunny'

/** Measures the peak level of audio: 1 is full scale. */
export interface Loudness {
  peak: number
}

/** The threshold of audibility: -40 dBFS. */
export const audible = 0.01

/** The peak of all channels. */
export function peakOf(sample: AudioSample): number {
  const layout = { format: 'f32', planeIndex: 0 } as const
  const samples = new Float32Array(sample.allocationSize(layout) / 4)
  sample.copyTo(samples, layout)
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)
}
