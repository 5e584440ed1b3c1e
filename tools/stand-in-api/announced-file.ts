import * as v from 'valibot'

/** The types that init takes (npm `bundlesocial` 2.64.2); WebP is not among them. */
const mimeType = v.picklist(
  ['image/jpg', 'image/jpeg', 'image/png', 'image/gif', 'video/mp4', 'video/quicktime', 'application/pdf'],
  'a type that the API documents',
)

/** U2: an address takes at most 5 GiB. */
export const MAX_PUT_BYTES = 5 * 1024 ** 3

export const fileSize = v.pipe(
  v.number('a number of bytes'),
  v.integer('whole bytes'),
  v.minValue(1, 'at least 1 byte'),
  v.maxValue(MAX_PUT_BYTES, `at most ${MAX_PUT_BYTES} bytes`),
)

/** What every init says of the file to come, but for its size. */
export const announcedFile = {
  teamId: v.pipe(v.string('a team id'), v.nonEmpty('a team id')),
  fileName: v.pipe(v.string('a file name'), v.nonEmpty('a file name')),
  mimeType,
}

/** U2: how long an address for a PUT works. */
const ADDRESS_MINUTES = 30

/** Until when an address that is given out now works. */
export function addressEnd(now: Date): Date {
  return new Date(now.getTime() + ADDRESS_MINUTES * 60_000)
}
