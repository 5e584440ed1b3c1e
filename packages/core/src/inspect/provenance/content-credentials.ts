import { latin1 } from '../text.ts'
import { textsUnder } from './cbor.ts'

/** Reads from the manifests as if they lay in one piece. */
export type ManifestReader = (offset: number, length: number) => Promise<DataView<ArrayBuffer>>

/** What the manifests of a file say about the picture's origin. */
export interface CredentialContents {
  /** The digital source types of their actions, as addresses. */
  readonly sourceTypes: readonly string[]
  /** Whether all was read that was there to be read. */
  readonly readable: boolean
}

/** More boxes, and deeper, than any program writes. */
const maxBoxes = 2000
const maxLevels = 16
/** Bytes of one assertion about actions; they are a few hundred each. */
const maxActions = 256 * 1024
const labelRead = 256

/** The types of JUMBF's boxes: superbox, description, CBOR, JSON, and what is compressed (ISO 19566-5). */
const actions = /^c2pa\.actions(\.v\d+)?(__\d+)?$/
const metadata = /^(c2pa\.metadata|stds\.iptc|cawg\.metadata)/

/**
 * Reads a store of C2PA manifests (C2PA 2.2, section 11): what the assertions `c2pa.actions` say of digital source
 * types, and those of IPTC. Signatures are not checked, nor hashes: whoever wrote the file can have written anything.
 * It never throws: what is cut off, nested without end or lies about its size is not readable.
 *
 * @param byteLength of all pieces together
 */
export async function readCredentials(read: ManifestReader, byteLength: number): Promise<CredentialContents> {
  const sourceTypes = new Set<string>()
  let boxes = 0
  let stores = 0

  /** The boxes in a part of the store; `label` is that of the superbox around them. */
  async function walk(start: number, end: number, label: string, level: number): Promise<void> {
    if (level > maxLevels) throw new RangeError('Boxes in boxes without end')
    let inside = label
    for (let at = start; at < end; ) {
      if (++boxes > maxBoxes) throw new RangeError('Boxes without end')
      const head = await read(at, 16)
      const size = head.getUint32(0)
      const type = latin1(head, 4, 4)
      const headSize = size === 1 ? 16 : 8
      const next = size === 0 ? end : at + (size === 1 ? Number(head.getBigUint64(8)) : size)
      if (next < at + headSize || next > end) throw new RangeError('A box is larger than what it lies in')
      const content = at + headSize
      if (type === 'jumb') {
        await walk(content, next, '', level + 1)
      } else if (type === 'jumd') {
        inside = await labelOf(content, next)
        if (inside === 'c2pa') stores++
      } else if (type === 'cbor' && actions.test(inside)) {
        const view = await part(content, next)
        for (const text of textsUnder(view, 'digitalSourceType')) sourceTypes.add(text)
      } else if (type === 'json' && metadata.test(inside)) {
        const view = await part(content, next)
        for (const text of sourceTypesIn(latin1(view, 0, view.byteLength))) sourceTypes.add(text)
      } else if (type === 'brob') {
        throw new RangeError('What is compressed is not read')
      }
      at = next
    }
  }

  async function part(start: number, end: number): Promise<DataView<ArrayBuffer>> {
    if (end - start > maxActions) throw new RangeError('An assertion is longer than any')
    const view = await read(start, end - start)
    if (view.byteLength < end - start) throw new RangeError('The store is cut off')
    return view
  }

  /** Type, toggles, then the label, which ends in a null character. */
  async function labelOf(start: number, end: number): Promise<string> {
    const view = await read(start, Math.min(end - start, 17 + labelRead))
    return latin1(view, 17, labelRead).replace(/\0.*$/s, '')
  }

  try {
    await walk(0, byteLength, '', 0)
    return { sourceTypes: [...sourceTypes], readable: stores > 0 }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { sourceTypes: [...sourceTypes], readable: false }
  }
}

/** The digital source types in XMP or in JSON: as an attribute, an element, a resource, or a value. */
export function sourceTypesIn(text: string): string[] {
  const pattern =
    /DigitalSourceType"?\s*(?:[:=]\s*["']|(?:[^<>]{0,200}?resource\s*=\s*["'])|>\s*)([^"'<>\s]{1,200})/g
  return Array.from(text.matchAll(pattern), (match) => match[1] as string)
}
