import { Decoder, Frame } from 'turbores'

/** A decoded picture, good until the next is decoded. Its samples lie plane by plane, as WebCodecs stores this format. */
export interface ProresPicture {
  readonly format: 'I422P10' | 'I444P12' | 'I444P10'
  readonly data: Uint8Array
  /** Columns and rows that are stored: more than there are to see, where these are no multiples of 16. */
  readonly codedWidth: number
  readonly codedHeight: number
  readonly width: number
  readonly height: number
  /** By the names of WebCodecs; `undefined` where the picture does not tell. The range is the limited one. */
  readonly primaries: string | undefined
  readonly transfer: string | undefined
  readonly matrix: string | undefined
}

/** Decodes the pictures of one track. */
export interface ProresDecoder {
  /** @throws Error when the picture is broken */
  decode(packet: Uint8Array): Promise<ProresPicture>
  close(): Promise<void>
}

/** Without transparency: a post has none. */
const formats: ProresPicture['format'][] = ['I422P10', 'I444P12', 'I444P10']

/**
 * A decoder of Apple ProRes (SMPTE RDD 36), in the thread that asks for it: workers of its own would start from `blob:` addresses,
 * which a strict Content-Security-Policy forbids.
 *
 * @param fourCc the codec's name in QuickTime: `apcn`, `ap4h` and their like
 */
export async function createProresDecoder(fourCc: string): Promise<ProresDecoder> {
  const decoder = unwrap(
    await Decoder.create({
      proresFourCc: fourCc as 'apch',
      useSharedMemory: false,
      concurrency: 0,
      allowedOutputFormats: formats,
    }),
  )
  const frame = new Frame()
  return {
    async decode(packet) {
      const filled = unwrap(await decoder.decode(packet, frame))
      return {
        format: filled.pixelFormat as ProresPicture['format'],
        data: filled.frameData,
        codedWidth: filled.codedWidth,
        codedHeight: filled.codedHeight,
        width: filled.visibleWidth,
        height: filled.visibleHeight,
        primaries: frame.colorPrimariesString,
        transfer: frame.colorTransferString,
        matrix: frame.colorMatrixString,
      }
    },
    async close() {
      await decoder.close()
      frame.clear()
    },
  }
}

/** TurboRes gives errors instead of throwing them. */
function unwrap<T>(result: T | Error): T {
  if (result instanceof Error) throw result
  return result
}
