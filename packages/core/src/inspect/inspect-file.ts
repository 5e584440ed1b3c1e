import type {
  ImageFormat,
  MediaFacts,
  MetadataKind,
  Provenance,
  UnknownReason,
} from '../facts/media-facts.ts'
import type { RemoteMediaError } from '../remote/remote-media-error.ts'
import { ByteSource } from './byte-source.ts'
import { isDamage } from './damaged-file.ts'
import { inspectJpeg } from './formats/jpeg.ts'
import { loadPart, PartMissing } from './load-part.ts'
import { isQuarterTurn } from './orientation.ts'
import { signature, signatureLength } from './signature.ts'
import type { Inspector, StoredImage } from './stored-image.ts'
import type { StoredVideo } from './stored-video.ts'
import { unknownFacts } from './unknown-facts.ts'

const heif: Inspector = async (source) =>
  (await loadPart(() => import('./formats/heif.ts'), 'inspectHeif')).inspectHeif(source)
const isobmff: Inspector = async (source) =>
  (await loadPart(() => import('./formats/isobmff/inspect-boxes.ts'), 'inspectBoxes')).inspectBoxes(source)
const matroska: Inspector = async (source) =>
  (await loadPart(() => import('./formats/matroska/video.ts'), 'inspectMatroska')).inspectMatroska(source)

/** JPEGs are the most common; inspectors of other formats are loaded on demand. */
const inspectors: Partial<Record<string, Inspector>> = {
  jpeg: inspectJpeg,
  png: async (source) => (await loadPart(() => import('./formats/png.ts'), 'inspectPng')).inspectPng(source),
  webp: async (source) =>
    (await loadPart(() => import('./formats/webp.ts'), 'inspectWebp')).inspectWebp(source),
  gif: async (source) => (await loadPart(() => import('./formats/gif.ts'), 'inspectGif')).inspectGif(source),
  bmp: async (source) => (await loadPart(() => import('./formats/bmp.ts'), 'inspectBmp')).inspectBmp(source),
  tiff: async (source) =>
    (await loadPart(() => import('./formats/tiff.ts'), 'inspectTiff')).inspectTiff(source),
  avif: heif,
  heic: heif,
  jxl: async (source) => (await loadPart(() => import('./formats/jxl.ts'), 'inspectJxl')).inspectJxl(source),
  svg: async (source) => (await loadPart(() => import('./formats/svg.ts'), 'inspectSvg')).inspectSvg(source),
  mp4: isobmff,
  mov: isobmff,
  webm: matroska,
  mkv: matroska,
  mpegts: async (source) =>
    (await loadPart(() => import('./formats/mpeg-ts/video.ts'), 'inspectMpegTs')).inspectMpegTs(source),
  avi: async (source) => (await loadPart(() => import('./formats/avi.ts'), 'inspectAvi')).inspectAvi(source),
}

/** The implementation of {@link inspect}, loaded when the first file is inspected. */
export async function inspectFile(file: Blob, name: string): Promise<MediaFacts> {
  const unknown = (reason: UnknownReason, resembles: string | null = null): MediaFacts =>
    unknownFacts(file, name, reason, resembles)
  const source = new ByteSource(file)
  let format: string | null = null
  try {
    const head = await source.view(0, signatureLength)
    format =
      signature(head) ??
      (await loadPart(() => import('./rare-signature.ts'), 'rareSignature')).rareSignature(head)
    const inspector = inspectors[format ?? '']
    const found = inspector ? await inspector(source) : format
    if (found === null || typeof found === 'string') return unknown('unrecognized', found)
    const provenance = await provenanceOf(source, found, format)
    if ('container' in found) return { kind: 'video', name, byteLength: file.size, ...found, ...provenance }
    const { width, height, orientation = 1 } = found
    const turned = isQuarterTurn(orientation)
    return {
      kind: 'image',
      name,
      byteLength: file.size,
      format: format as ImageFormat,
      frameCount: 1,
      hasAlpha: false,
      bitDepth: 8,
      colorModel: 'rgb',
      colorProfile: null,
      metadata: [],
      truncated: false,
      ...found,
      orientation,
      width: turned ? height : width,
      height: turned ? width : height,
      ...provenance,
    }
  } catch (error) {
    if (error instanceof PartMissing) return unknown('not-loaded', format)
    // Any other error comes from reading: a Blob rejects with a DOMException if its file was changed or removed
    // (File API, 4.2).
    if (error instanceof Error && error.name === 'RemoteMediaError') {
      return unknownFacts(file, name, 'unreadable', format, (error as RemoteMediaError).code)
    }
    return unknown(isDamage(error) ? 'damaged' : 'unreadable', format)
  }
}

/** Kinds of metadata that can contain provenance. */
const provenanceKinds: readonly MetadataKind[] = ['credentials', 'exif', 'xmp', 'iptc', 'comment']

async function provenanceOf(
  source: ByteSource,
  found: StoredImage | StoredVideo,
  format: string | null,
): Promise<{ readonly provenance?: Provenance }> {
  if (!found.metadata?.some((kind) => provenanceKinds.includes(kind))) return {}
  const { readProvenance } = await loadPart(() => import('./provenance/provenance.ts'), 'readProvenance')
  const own = 'container' in found ? found.container : (found.format ?? (format as ImageFormat))
  // Contradictory metadata do not make a picture damaged: viewers ignore them.
  const provenance = await readProvenance(source, own).catch((error) => {
    if (isDamage(error)) return undefined
    throw error
  })
  return provenance ? { provenance } : {}
}
