import { AudioSample } from 'mediabunny'

// By user agent, since a probe would crash the page. WebKit's does not contain "Chrome".
const isWebKit = /AppleWebKit\/(?!.*Chrom(e|ium)\/)/.test(globalThis.navigator?.userAgent ?? '')

/** Full scale of 32-bit integers. */
const one = 2 ** 31

/**
 * Makes decoded audio readable. WebKitGTK 2.50.6 crashes the page if float `AudioData` is copied as floats in the same layout (mono is
 * both interleaved and planar); copying as integers works.
 *
 * @param sample is closed if another one is returned
 */
export function readable(sample: AudioSample): AudioSample {
  // The browser's own `AudioData`, which Mediabunny keeps private: of more than two channels it would copy floats.
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
