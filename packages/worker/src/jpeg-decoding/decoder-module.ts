type DecodeDc = (first: number, mcus: number, plans: number, plansEnd: number, low: number) => number

type DecodeAc = (
  block: number,
  blocks: number,
  table: number,
  start: number,
  end: number,
  low: number,
  rest: number,
  zigzag: number,
) => number

/** What the module exports whose source is assembly/jpeg-decoding, where the arguments are explained. */
export interface JpegDecoderModule {
  readonly memory: WebAssembly.Memory
  readonly decodeDcFirst: DecodeDc
  readonly decodeDcMore: DecodeDc
  readonly decodeAcFirst: DecodeAc
  readonly decodeAcMore: DecodeAc
  decodeMcus(
    first: number,
    mcus: number,
    plans: number,
    plansEnd: number,
    zigzag: number,
    scratch: number,
  ): number
  startAt(byte: number): void
  nextByte(): number
  takeMarker(): number
  transformRow(
    blocks: number,
    pitch: number,
    count: number,
    quantiser: number,
    work: number,
    side: number,
    to: number,
    stride: number,
  ): void
  noteDetails(
    place: number,
    cb: number,
    cr: number,
    pitch: number,
    count: number,
    cbQuantiser: number,
    crQuantiser: number,
    to: number,
  ): void
  widen(row: number, width: number, to: number): void
  blend(near: number, far: number, width: number, upper: number, to: number): void
  blendAndWiden(near: number, far: number, width: number, to: number): void
  repeat(row: number, width: number, times: number, to: number): void
  colour(y: number, cb: number, cr: number, width: number, to: number): void
  join(red: number, green: number, blue: number, width: number, to: number): void
}

// As in the module: see assembly/jpeg-decoding/layout.ts.

/** Bytes of a block of coefficients. */
export const blockBytes = 128

/** Bytes of what is to be done with a block of an MCU. */
export const planBytes = 44

/** Bytes of what is lost of an MCU's chroma, while that is made out: see chroma-detail.ts there. */
export const detailBytes = 640

/** Entries of the order of the zigzag: see there. */
export const zigzagLength = 96

/** That the data of a scan ended before all was there. */
export const brokenOff = 2
