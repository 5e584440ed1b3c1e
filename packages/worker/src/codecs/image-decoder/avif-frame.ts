import type { PlainAvif } from '../../avif/decode-avif.ts'
import { sampleConversion } from '../../avif/sample-coding.ts'
import { rasterOfSamples, type SamplePlane, type Samples } from '../../avif/samples.ts'
import type { Raster } from '../../pixels/raster.ts'
import { decodeFrame } from './image-decoder.ts'
import { rgbaOf } from './video-frame.ts'

/** The pixel format of a frame: bits per sample, and horizontal and vertical chroma subsampling. */
const formats: Readonly<Record<string, Pick<Samples, 'across' | 'down'>>> = {
  I420: { across: 2, down: 2 },
  I422: { across: 2, down: 1 },
  I444: { across: 1, down: 1 },
}

/**
 * Decodes with WebCodecs' `ImageDecoder`, and converts YCbCr samples by the file's colour description: Chromium 156 does not support
 * YCgCo, and assumes BT.2020 primaries for every file with the BT.2020 matrix.
 *
 * @throws PostfitError as `decodeFrame`
 */
export async function decodeAvifFrame({ file, codePoints }: PlainAvif): Promise<Raster> {
  return decodeFrame(await file.arrayBuffer(), 'avif', async (frame) => {
    const [, name = '', bits = '8'] = /^(I4\d\d)(?:P(\d+))?$/.exec(frame.format ?? '') ?? []
    const sampling = formats[name]
    // Monochrome pictures are decoded to RGB.
    if (!sampling) return rgbaOf(frame)
    const conversion = sampleConversion(codePoints, codePoints.matrix, Number(bits))
    return rasterOfSamples(await samplesOf(frame, sampling, Number(bits)), conversion)
  })
}

async function samplesOf(
  frame: VideoFrame,
  sampling: Pick<Samples, 'across' | 'down'>,
  bits: number,
): Promise<Samples> {
  const { codedWidth: width, codedHeight: height } = frame
  const rect = { x: 0, y: 0, width, height }
  const buffer = new ArrayBuffer(frame.allocationSize({ rect }))
  const layout = await frame.copyTo(buffer, { rect })
  const samples = bits === 8 ? new Uint8Array(buffer) : new Uint16Array(buffer)
  const [luma, u, v] = layout.map(({ offset, stride }): SamplePlane => {
    const size = samples.BYTES_PER_ELEMENT
    return { samples, first: offset / size, stride: stride / size }
  })
  return { width, height, ...sampling, planes: [luma, u, v] as [SamplePlane, SamplePlane, SamplePlane] }
}
