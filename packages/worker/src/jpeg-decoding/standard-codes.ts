import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'

/**
 * The codes for files that have none, such as the frames of motion JPEG (ITU-T T.81, tables K.3 to K.6): those of luma, then
 * those of chroma.
 */
export const standardDcCodes: readonly HuffmanCode[] = [
  code([0, 1, 5, 1, 1, 1, 1, 1, 1], '000102030405060708090a0b'),
  code([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1], '000102030405060708090a0b'),
]

export const standardAcCodes: readonly HuffmanCode[] = [
  code(
    [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435' +
      '363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798' +
      '999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4' +
      'f5f6f7f8f9fa',
  ),
  code(
    [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
    '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a' +
      '35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a9293949596' +
      '9798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4' +
      'f5f6f7f8f9fa',
  ),
]

/** @param symbols two hexadecimal digits each */
function code(counts: readonly number[], symbols: string): HuffmanCode {
  return {
    counts: Array.from({ length: 16 }, (_, i) => counts[i] ?? 0),
    symbols: (symbols.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16)),
  }
}
