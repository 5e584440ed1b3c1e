import type { Preparer } from '@postfit/worker'

/** How many pictures of a video are kept: the card and the preview show the same one, and people go back and forth. */
const mostKept = 6

const kept = new WeakMap<File, Map<number, Promise<File>>>()

/**
 * The very frame that a video shows at a time, as a JPEG. Asking twice takes it out once.
 *
 * @param offset milliseconds from the start
 * @throws PostfitError when this browser cannot decode it
 */
export function coverPicture(preparer: Preparer, file: File, offset: number): Promise<File> {
  const pictures = kept.get(file) ?? new Map<number, Promise<File>>()
  kept.set(file, pictures)
  const known = pictures.get(offset)
  if (known) return known
  const picture = preparer.cover(file, offset)
  pictures.set(offset, picture)
  // It can work the next time: a part of the page could not be fetched, for example.
  picture.catch(() => pictures.delete(offset))
  const [oldest] = pictures.keys()
  if (pictures.size > mostKept && oldest !== undefined) pictures.delete(oldest)
  return picture
}
