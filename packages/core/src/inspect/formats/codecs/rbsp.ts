import { DamagedFile } from '../../damaged-file.ts'
import { HighBitReader } from './high-bit-reader.ts'

/** Reads a parameter set of H.264 or HEVC (ITU-T H.264 section 7.2). */
export class RbspReader extends HighBitReader {
  constructor(view: DataView) {
    super(withoutEmulationPrevention(view))
  }

  /** A number in the code of Exponential-Golomb (section 9.1). */
  golomb(): number {
    let zeros = 0
    while (!this.flag()) if (++zeros > 32) throw new DamagedFile('A parameter set has a number too large')
    return 2 ** zeros - 1 + this.bits(zeros)
  }

  /** The same with a sign (section 9.1.1). */
  signedGolomb(): number {
    const code = this.golomb()
    return code % 2 === 1 ? (code + 1) / 2 : -code / 2
  }

  golombs(count: number): number[] {
    return Array.from({ length: count }, () => this.golomb())
  }

  skipGolombs(count: number): void {
    for (let i = 0; i < count; i++) this.golomb()
  }
}

/** Takes out the bytes that keep a start code from appearing: the 3 in 0 0 3 (section 7.4.1). */
function withoutEmulationPrevention(view: DataView): DataView {
  const bytes: number[] = []
  for (let i = 0, zeros = 0; i < view.byteLength; i++) {
    const byte = view.getUint8(i)
    if (zeros >= 2 && byte === 3) {
      zeros = 0
      continue
    }
    zeros = byte === 0 ? zeros + 1 : 0
    bytes.push(byte)
  }
  return new DataView(Uint8Array.from(bytes).buffer)
}
