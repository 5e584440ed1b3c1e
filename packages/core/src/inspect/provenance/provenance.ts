import type { Piece } from '../../facts/color-source.ts'
import type { ImageFormat, Provenance, ProvenanceClaim, VideoContainer } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { joined } from '../pieces.ts'
import { latin1 } from '../text.ts'
import { readCredentials, sourceTypesIn } from './content-credentials.ts'
import { exifTexts, generatorOfField, generatorOfText, modelFields } from './generators.ts'
import { iptcTexts } from './iptc.ts'
import { findPlaces } from './places.ts'
import { pngText } from './png-text.ts'

/** Bytes of one packet of XMP, and of IPTC's records, that are read. */
const maxRead = 64 * 1024
/** Of EXIF: a preview follows what it says. */
const exifRead = 8 * 1024
/** The most parts of one kind that are read. */
const maxOfKind = 32
/** Properties of XMP in which programs are named, as an attribute or an element; the first only of models (IPTC 2025.1). */
const programInXmp = /\b(AISystemUsed|CreatorTool|Credit)(?:\s*=\s*["']|\s*>\s*)([^"'<\s][^"'<]{0,199})/g
/** Digital source types (IPTC's vocabulary) of media that a model made, as a whole or in part. */
const aiMade = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'algorithmicMedia']

/**
 * What a file says about its origin: Content Credentials (C2PA), IPTC's digital source type, and the names of models in
 * texts and EXIF. Nothing of it is verified. `null` when it says nothing.
 */
export async function readProvenance(
  source: ByteSource,
  format: ImageFormat | VideoContainer,
): Promise<Provenance | null> {
  const claims: ProvenanceClaim[] = []
  const add = (where: ProvenanceClaim['where'], field: string, value: string, isAi: boolean): void => {
    const claim = { where, field, value, isAi }
    const isKnown = claims.some((one) => one.where === where && one.field === field && one.value === value)
    if (!isKnown) claims.push(claim)
  }
  const addSourceType = (where: ProvenanceClaim['where'], address: string): void => {
    const value = address.replace(/^.*[/#:]/, '').slice(0, 100)
    add(where, 'digitalSourceType', value, aiMade.includes(value))
  }
  const places = await findPlaces(source, format)

  let credentials: Provenance['credentials'] = null
  for (const pieces of places.credentials.slice(0, maxOfKind)) {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    const { sourceTypes, readable } = await readCredentials(joined(source, pieces), length)
    for (const address of sourceTypes) addSourceType('c2pa', address)
    credentials = readable && credentials !== 'unreadable' ? 'readable' : 'unreadable'
  }

  const text = async (piece: Piece): Promise<string> => {
    const view = await source.view(piece.offset, Math.min(piece.length, maxRead))
    return latin1(view, 0, view.byteLength)
  }
  const addXmp = (packet: string): void => {
    for (const address of sourceTypesIn(packet)) addSourceType('xmp', address)
    for (const [, field = '', value = ''] of packet.matchAll(programInXmp)) {
      const generator =
        field === 'AISystemUsed' ? value.slice(0, 100).trimEnd() : generatorOfField(field, value)
      if (generator !== null) add('xmp', field, generator, true)
    }
  }
  for (const piece of places.xmp.slice(0, maxOfKind)) addXmp(await text(piece))
  for (const piece of places.iptc.slice(0, maxOfKind)) {
    const view = await source.view(piece.offset, Math.min(piece.length, maxRead))
    for (const { field, text } of iptcTexts(view)) {
      const generator = generatorOfField(field, text)
      if (generator !== null) add('iptc', field, generator, true)
    }
  }
  for (const piece of places.exif.slice(0, maxOfKind)) {
    const view = await source.view(piece.offset, Math.min(piece.length, exifRead))
    for (const { field, text } of exifTexts(view)) {
      const generator = generatorOfField(field, text)
      if (generator !== null) add('exif', field, generator, true)
    }
  }
  for (const { tag, ...piece } of places.fields) {
    const field = modelFields[tag]
    const generator = field === undefined ? null : generatorOfField(field, await text(piece))
    if (field !== undefined && generator !== null) add('exif', field, generator, true)
  }
  for (const chunk of places.texts.slice(0, maxOfKind)) {
    const { keyword, content } = await pngText(source, chunk)
    if (keyword === 'XML:com.adobe.xmp') addXmp(content)
    else {
      const generator = generatorOfText(keyword, content)
      if (generator !== null) add('text', keyword, generator, true)
    }
  }
  if (credentials === null && claims.length === 0) return null
  const pieces = places.credentialPieces
  return { credentials, claims, ...(pieces.length > 0 && { credentialPieces: pieces }) }
}
