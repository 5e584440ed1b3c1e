import sharp from 'sharp'

/** Part of a picture's size that is left in the sheet: enough to see what is where. */
const scale = 0.42
/** Pixels between pictures. */
const gap = 16
/** The tallest part of a picture that is shown, in pixels of the sheet. */
const mostHeight = 900

/** Pictures side by side on one sheet, as WebP: small enough for a repository. */
export async function pictureSheet(pictures: readonly Buffer[]): Promise<Buffer> {
  const parts = await Promise.all(
    pictures.map(async (picture) => {
      const { width = 0 } = await sharp(picture).metadata()
      const { data, info } = await sharp(picture)
        .resize({ width: Math.round(width * scale) })
        .toBuffer({ resolveWithObject: true })
      const height = Math.min(info.height, mostHeight)
      return {
        width: info.width,
        height,
        data: await sharp(data).extract({ left: 0, top: 0, width: info.width, height }).toBuffer(),
      }
    }),
  )
  const width = parts.reduce((sum, part) => sum + part.width + gap, gap)
  const height = Math.max(...parts.map((part) => part.height)) + 2 * gap
  let left = 0
  const placed = parts.map((part) => {
    const at = { input: part.data, left: left + gap, top: gap }
    left += part.width + gap
    return at
  })
  return sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite(placed)
    .webp({ quality: 68, effort: 6 })
    .toBuffer()
}

/** One picture as WebP, as sharp as text has to be. */
export function reviewPicture(picture: Buffer): Promise<Buffer> {
  return sharp(picture).webp({ quality: 80, effort: 6 }).toBuffer()
}
