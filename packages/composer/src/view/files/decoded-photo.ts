import type { Preparer } from '@postfit/worker'
import { isHere } from './is-here.ts'

/** What is made to be looked at in small, and thrown away. */
const policy = {
  photoFormat: 'jpeg',
  photoQuality: 70,
  photoFit: { mode: 'inside' },
  keepFullSize: false,
} as const

const decoded = new WeakMap<Blob, Promise<File>>()

/**
 * A photo that the browser itself cannot show (HEIC, TIFF), as a JPEG, decoded as it will be when it is prepared. Asking twice decodes
 * it once.
 *
 * @throws Error where it cannot be decoded here, or has to be fetched first
 */
export function decodedPhoto(preparer: Preparer, file: Blob): Promise<File> {
  const known = decoded.get(file)
  if (known) return known
  const picture = decode(preparer, file)
  decoded.set(file, picture)
  // It can work the next time: a decoder could not be fetched, for example.
  picture.catch(() => decoded.delete(file))
  return picture
}

async function decode(preparer: Preparer, file: Blob): Promise<File> {
  if (!isHere(file)) throw new Error('A file behind an address is not fetched to be looked at')
  const { media } = await preparer.prepare({ type: 'IMAGE', media: [file] }, { policy })
  const [photo] = media
  if (!photo) throw new Error('It cannot be decoded')
  return photo.file
}
