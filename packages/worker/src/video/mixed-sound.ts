import { AudioSample } from 'mediabunny'

type Samples = AsyncGenerator<AudioSample, void, void>

/** One mono input of the mixer. */
interface Waiting {
  readonly samples: Samples
  /** Samples that are read and not mixed yet. */
  rest: Float32Array
  hasEnded: boolean
}

/**
 * Mixes mono tracks to one, with equal weights: the mix is their mean, so that it cannot clip. It lasts as long as the longest.
 *
 * @param sounds without gaps, from 0 on, at the same rate
 */
export async function* mixedSound(sounds: readonly Samples[]): Samples {
  const waiting = sounds.map((samples): Waiting => ({ samples, rest: new Float32Array(), hasEnded: false }))
  const gain = 1 / Math.sqrt(sounds.length)
  let sampleRate = 0
  let done = 0
  try {
    for (;;) {
      for (const sound of waiting) {
        if (sound.rest.length > 0 || sound.hasEnded) continue
        const { value } = await sound.samples.next()
        if (!value) sound.hasEnded = true
        else {
          using sample = value
          sampleRate ||= sample.sampleRate
          sound.rest = channelOf(sample)
        }
      }
      const playing = waiting.filter(({ rest }) => rest.length > 0)
      if (playing.length === 0) return
      const mixed = new Float32Array(Math.min(...playing.map(({ rest }) => rest.length)))
      for (const sound of playing) {
        for (let at = 0; at < mixed.length; at++)
          mixed[at] = (mixed[at] as number) + (sound.rest[at] as number) * gain
        sound.rest = sound.rest.subarray(mixed.length)
      }
      for (let at = 0; at < mixed.length; at++) mixed[at] = Math.min(1, Math.max(-1, mixed[at] as number))
      const layout = { format: 'f32', numberOfChannels: 1, sampleRate } as const
      yield new AudioSample({ data: mixed, ...layout, timestamp: done / sampleRate })
      done += mixed.length
    }
  } finally {
    await Promise.all(waiting.map(({ samples }) => samples.return()))
  }
}

function channelOf(sample: AudioSample): Float32Array {
  const layout = { format: 'f32-planar', planeIndex: 0 } as const
  const samples = new Float32Array(sample.numberOfFrames)
  sample.copyTo(samples, layout)
  return samples
}
