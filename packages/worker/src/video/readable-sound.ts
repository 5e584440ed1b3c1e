import { AudioSample } from 'mediabunny'

// By name, as there is nothing to try it with: the trial ends the page. WebKit alone has such a name without Chrome's.
const isWebKit = /AppleWebKit\/(?!.*Chrom(e|ium)\/)/.test(globalThis.navigator?.userAgent ?? '')

/** What integers of 32 bits have for 1. */
const one = 2 ** 31

/**
 * Decoded sound whose samples can be read. The page of WebKitGTK 2.50.6 crashes where an `AudioData` of floats is copied as floats
 * of the same layout, which of one channel is either; integers it hands out.
 *
 * @param sample is given up where another one is given
 */
export function readable(sample: AudioSample): AudioSample {
  // What the browser decoded, which Mediabunny keeps to itself: of more than two channels it would copy floats.
  const { _data: decoded } = sample as unknown as { readonly _data: unknown }
  if (!isWebKit || !(decoded instanceof AudioData) || !sample.format.startsWith('f32')) return sample
  using source = sample
  const { numberOfChannels, numberOfFrames, sampleRate, timestamp } = source
  const data = new Float32Array(numberOfChannels * numberOfFrames)
  const integers = new Int32Array(numberOfFrames)
  for (let channel = 0; channel < numberOfChannels; channel++) {
    decoded.copyTo(integers, { format: 's32-planar', planeIndex: channel })
    const plane = data.subarray(channel * numberOfFrames, (channel + 1) * numberOfFrames)
    for (let at = 0; at < numberOfFrames; at++) plane[at] = (integers[at] as number) / one
  }
  return new AudioSample({ data, format: 'f32-planar', numberOfChannels, sampleRate, timestamp })
}
