type DecodeDc = (first: number, mcus: number, plans: number, plansEnd: number, low: number) => number

type DecodeAc = (
  block: number,
  blocks: number,
  table: number,
  start: number,
  end: number,
  low: number,
  eobRunAt: number,
  zigzag: number,
) => number

/** The exports of the module in assembly/jpeg-decoding, which documents the arguments. */
export interface JpegDecoderModule {
  readonly memory: WebAssembly.Memory
  readonly decodeDcFirst: DecodeDc
  readonly refineDc: DecodeDc
  readonly decodeAcFirst: DecodeAc
  readonly refineAc: DecodeAc
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
  readMarker(): number
  idctRow(
    blocks: number,
    pitch: number,
    count: number,
    quantizer: number,
    work: number,
    side: number,
    to: number,
    stride: number,
  ): void
  measureDetailOfRow(
    place: number,
    cb: number,
    cr: number,
    pitch: number,
    count: number,
    cbQuantizer: number,
    crQuantizer: number,
    to: number,
  ): void
  upsampleH2V1(row: number, width: number, to: number): void
  upsampleH1V2(near: number, far: number, width: number, upper: number, to: number): void
  upsampleH2V2(near: number, far: number, width: number, to: number): void
  replicate(row: number, width: number, times: number, to: number): void
  ycbcrToRgba(y: number, cb: number, cr: number, width: number, to: number): void
  interleaveRgba(red: number, green: number, blue: number, width: number, to: number): void
}

// As in the module: see assembly/jpeg-decoding/layout.ts.

/** Size of a block of coefficients in bytes. */
export const blockBytes = 128

/** Size in bytes of the plan for a block of an MCU. */
export const planBytes = 44

/** Size in bytes of the working memory for lost chroma detail: see chroma-detail.ts there. */
export const detailBytes = 640

/** Entries of the zigzag order: see there. */
export const zigzagLength = 96

/** Status: the data of a scan ended too early. */
export const truncated = 2
