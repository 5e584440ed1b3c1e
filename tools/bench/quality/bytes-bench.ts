import sharp from 'sharp'
import { jpegEncoder, ownPhotoEncoder } from '../encoders/encoders.ts'
import { bytesAt, measured } from '../encoders/measured.ts'
import type { Picture } from '../encoders/pictures.ts'
import type { BenchPhoto } from '../photos/photo-set.ts'
import { reference } from './reference.ts'

/** What Postfit's encoder takes to be as near to a photo as mozjpeg is, as a part of mozjpeg's bytes. */
export interface BytesRow {
  readonly photo: string
  /** Of mozjpeg's file. */
  readonly bytes: number
  /** At the same butteraugli distance (3-norm). */
  readonly atButteraugli: number
  /** At the same SSIMULACRA, which is the first: Debian has no program of the second. */
  readonly atSsimulacra: number
}

/** What mozjpeg is asked for; all else is what `@jsquash/jpeg` does by itself. */
const peerQuality = 90
/** Whose distances lie around mozjpeg's. */
const ownQualities = [80, 86, 91, 95]

/**
 * Compares encoders alone, each given the same pixels: photos that libvips has scaled.
 *
 * @param photos so many that their mean says something
 */
export async function benchBytes(photos: readonly BenchPhoto[]): Promise<BytesRow[]> {
  const peer = (await jpegEncoder())({})
  const own = await ownPhotoEncoder()
  const rows: BytesRow[] = []
  for (const photo of new Set(photos)) {
    const picture = await pictureOf(photo)
    const trials = [
      { settings: '@jsquash/jpeg', encode: peer, qualities: [peerQuality] },
      { settings: 'Postfit', encode: own, qualities: ownQualities },
    ]
    const [[theirs] = [], ours = []] = await Promise.all(trials.map((trial) => measured(picture, trial, 1)))
    if (!theirs) throw new Error(`Expected a file of ${photo.name} from mozjpeg`)
    rows.push({
      photo: photo.name,
      bytes: theirs.bytes,
      atButteraugli: bytesAt(theirs.whole, ours) / theirs.bytes,
      atSsimulacra: bytesAt(theirs.ssimulacra, ours, 'ssimulacra') / theirs.bytes,
    })
  }
  return rows
}

async function pictureOf(photo: BenchPhoto): Promise<Picture> {
  const png = await reference(photo)
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { name: photo.name, width: info.width, height: info.height, data: new Uint8Array(data), png }
}
