import { boxesOf } from '../../boxes.ts'
import type { ByteSource } from '../../byte-source.ts'
import { loadPart } from '../../load-part.ts'
import type { StoredImage } from '../../stored-image.ts'
import type { StoredVideo } from '../../stored-video.ts'
import { latin1 } from '../../text.ts'

/** Brands of pictures, which those of anything else can stand in front of (ISO/IEC 23008-12, annex B; AVIF, section 7). */
const pictureBrands: readonly string[] = ['mif1', 'mif2', 'msf1', 'miaf', 'avif', 'avis', 'heic', 'heix']
/** More brands than any program writes. */
const maxBrands = 512

/** Reads a file that consists of boxes and whose first brand does not say what it is: a video, or a picture. */
export async function inspectBoxes(source: ByteSource): Promise<StoredImage | StoredVideo | string> {
  if (await isPicture(source))
    return (await loadPart(() => import('../heif.ts'), 'inspectHeif')).inspectHeif(source)
  return (await loadPart(() => import('./video.ts'), 'inspectIsobmff')).inspectIsobmff(source)
}

/** A video can have a description of pictures as well, but a picture has no film. */
async function isPicture(source: ByteSource): Promise<boolean> {
  let hasPictures = false
  for await (const { type, start, end } of boxesOf(source, 0)) {
    if (type === 'ftyp') {
      const length = Math.min(end - start, maxBrands)
      const brands = latin1(await source.view(start, length), 0, length)
      // The second four bytes are a version.
      if (!pictureBrands.some((brand) => brands.indexOf(brand, 8) >= 8 || brands.startsWith(brand)))
        return false
    }
    if (type === 'moov' || type === 'moof') return false
    if (type === 'meta') hasPictures = true
    if (hasPictures && type === 'mdat') break
  }
  return hasPictures
}
