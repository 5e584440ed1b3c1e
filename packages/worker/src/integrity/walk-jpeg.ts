import { type Frame, frameLayout } from '../jpeg-decoding/frame.ts'
import { progression } from '../jpeg-decoding/progression.ts'
import { maxScans, type Scan, segmentReader, type Tables } from '../jpeg-decoding/segments.ts'
import { NonZeros } from './walk-blocks.ts'
import { walkScan } from './walk-scan.ts'

/** The limit for the state of a progressive picture: 128 MB, enough for 600 megapixels. */
const maxBlocks = 2 ** 24

/**
 * Parses a whole JPEG as a decoder does, without producing pixels: all segments, and every symbol of the entropy-coded data. Each step
 * is a row of MCUs.
 *
 * It is stricter than the decoder of this package, which ignores surplus data: libjpeg warns about those, and many programs refuse
 * files with warnings.
 *
 * @param file of 1 or 3 components, 8 bits a sample, Huffman-coded: other kinds count as damaged
 * @throws Error that says what is damaged
 */
export function* walkJpeg(file: Uint8Array): Generator<void, void, void> {
  if (file[0] !== 0xff || file[1] !== 0xd8) throw new Error('It is no JPEG')
  const reader = segmentReader(file)
  let scan = reader.nextScan(2)
  if (!scan) throw new Error('There is no picture')
  const frame = reader.tables.frame as Frame
  const layout = frameLayout(frame, 1)
  const { progressive } = frame
  const order = progression(frame.components.length)
  const blocks = layout.components.reduce(
    (sum, { blocksAcross, blocksDown }) => sum + blocksAcross * blocksDown,
    0,
  )
  if (progressive && blocks > maxBlocks) throw new Error(`There are ${blocks} blocks`)
  const nonZeros = progressive
    ? layout.components.map(({ blocksAcross, blocksDown }) => new NonZeros(blocksAcross * blocksDown))
    : []
  const found = new Set<number>()
  for (let scans = 1; scan; scans++) {
    if (scans > maxScans) throw new Error(`There are more than ${maxScans} scans`)
    if (progressive) order.add(scan)
    else assertWhole(scan)
    for (const { index } of scan.components) {
      assertQuantized(frame, index, reader.tables)
      found.add(index)
    }
    const end = yield* walkScan({ file, progressive, layout, nonZeros }, reader.tables, scan)
    scan = reader.nextScan(end)
  }
  if (found.size < frame.components.length) throw new Error('A component is missing')
  assertKnown(reader.tables)
  if (reader.surplus > 0) throw new Error(`${reader.surplus} bytes belong to no segment`)
}

/** A sequential scan has all coefficients, and all bits of them (T.81, B.2.3). libjpeg warns of others. */
function assertWhole({ start, end, high, low }: Scan): void {
  if (start !== 0 || end !== 63 || high !== 0 || low !== 0) {
    throw new Error(`A scan says coefficients ${start} to ${end}, bits ${high} to ${low}`)
  }
}

/** libjpeg warns about unknown JFIF versions, and about Adobe transform codes of three components that nothing else explains. */
function assertKnown({ frame, jfif, adobeTransform = 0 }: Tables): void {
  if (jfif !== undefined && jfif !== 1 && jfif !== 2) throw new Error(`JFIF ${jfif} is unknown`)
  if (jfif === undefined && adobeTransform > 1 && frame?.components.length === 3)
    throw new Error(`Adobe's transform ${adobeTransform} is unknown`)
}

function assertQuantized({ components }: Frame, index: number, { quantizers }: Tables): void {
  const quantizer = components[index]?.quantizer as number
  if (!quantizers[quantizer]) throw new Error(`Quantisation table ${quantizer} is missing`)
}
