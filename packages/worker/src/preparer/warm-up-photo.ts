const [width, height] = [3072, 2304]
const tiff = '49492a00 08000000 0000 00000000'
/** A Huffman table whose only code is one bit, for the symbol 0: no difference, or the end of a block. */
const oneCode = `01 ${'00'.repeat(15)} 00`
/** Of the two symbols of each block, one bit each. */
const dataBytes = ((width / 8) * (height / 8) * 2) / 8

/**
 * A grey JPEG (ITU-T T.81) of 7 megapixels in 28 kB, with empty EXIF and XMP: what phones and cameras write goes the same way. Made here,
 * as a file would have to be fetched.
 */
export function warmUpPhoto(): File {
  const parts = [
    bytes('ffd8 ffe1 0016'),
    'Exif\0\0',
    bytes(tiff),
    bytes('ffe1 001f'),
    'http://ns.adobe.com/xap/1.0/\0',
    bytes(`ffdb 0043 00 ${'01'.repeat(64)}`),
    bytes(`ffc0 000b 08 ${word(height)} ${word(width)} 01 01 11 00`),
    bytes(`ffc4 0014 00 ${oneCode} ffc4 0014 10 ${oneCode} ffda 0008 01 01 00 00 3f 00`),
    new Uint8Array(dataBytes),
    bytes('ffd9'),
  ]
  return new File(parts, 'warm-up.jpg', { type: 'image/jpeg' })
}

function word(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/\w\w/g) ?? [], (byte) => Number.parseInt(byte, 16))
}
