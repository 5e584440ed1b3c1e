import type { VideoWork } from './video-work.ts'

/**
 * Whether hardware may decode or encode the pictures of a work. It can say yes and fail later: sessions are few, drivers lose their
 * device, and streams that are unusual are only met on the way.
 */
export async function mayUseHardware({ pictures, input }: VideoWork): Promise<boolean> {
  if (!pictures) return false
  const { width, height, bitrate } = pictures
  const wish = { hardwareAcceleration: 'prefer-hardware' } as const
  const decoders = await Promise.all(input.video.parts.map(({ track }) => track.getDecoderConfig()))
  const asked = [
    VideoEncoder.isConfigSupported({ codec: 'avc1.640028', width, height, bitrate, ...wish }),
    ...decoders.flatMap((config) => (config ? [VideoDecoder.isConfigSupported({ ...config, ...wish })] : [])),
  ]
  const answers = await Promise.allSettled(asked)
  return answers.some((answer) => answer.status === 'fulfilled' && answer.value.supported)
}
