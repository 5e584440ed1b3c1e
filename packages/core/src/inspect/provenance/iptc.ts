import { latin1 } from '../text.ts'

/** Datasets of IPTC's second record in which programs name themselves (IIM 4.2, sections 5.31, 5.55 and 5.56). */
const named: Readonly<Record<number, string>> = { 65: 'OriginatingProgram', 110: 'Credit', 115: 'Source' }
const datasetHead = 5

/**
 * The fields of IPTC's records in which a program may be named. Captions are left out: a photo of something that has to do
 * with a model is not made by it. Records are found by their marks, in whatever they are wrapped.
 */
export function iptcTexts(records: DataView): { readonly field: string; readonly text: string }[] {
  const found: { field: string; text: string }[] = []
  for (let at = 0; at + datasetHead <= records.byteLength; ) {
    const length = records.getUint16(at + 3)
    const isDataset = records.getUint16(at) === 0x1c02 && at + datasetHead + length <= records.byteLength
    if (!isDataset) {
      at++
      continue
    }
    const field = named[records.getUint8(at + 2)]
    if (field) found.push({ field, text: latin1(records, at + datasetHead, length) })
    at += datasetHead + length
  }
  return found
}
