import sharp from 'sharp'

/** The size that the tests' screenshots have to come out with. */
export const fitted = { width: 1920, height: 1080 }

/** sharp's own rendering of a picture: laid on a background, then scaled down with Lanczos 3. */
export function rendering(picture: Buffer, background: string): Promise<Buffer> {
  return sharp(picture)
    .flatten({ background })
    .resize({ ...fitted, kernel: 'lanczos3', fit: 'fill' })
    .raw()
    .toBuffer()
}

/** How far the pixels of a picture are from others on average, 0 to 255. */
export async function pixelDistance(picture: Buffer, expected: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  if (info.channels !== 3 || data.length !== expected.length) {
    throw new Error(
      `Expected ${expected.length} bytes of 3 channels but received ${data.length} of ${info.channels}`,
    )
  }
  let sum = 0
  for (let i = 0; i < data.length; i++) sum += Math.abs((data[i] as number) - (expected[i] as number))
  return sum / data.length
}
