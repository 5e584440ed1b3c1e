import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { screenshotPng, transparentPng } from './sample-files.ts'
import { sampleVideo } from './sample-video.ts'
import { screenshotSvg } from './screenshot-svg.ts'

/** Puts the files of "try with samples" beside the page: a PNG, a large photo that tells where it was taken, a video, and more. */
export async function writeSamples(site: string): Promise<void> {
  const folder = join(site, 'samples')
  await mkdir(folder, { recursive: true })
  const photo = (width: number, height: number) =>
    sharp(Buffer.from(screenshotSvg(width, height, 'opaque'))).removeAlpha()
  const samples = {
    'dashboard.png': await screenshotPng(1920, 1080),
    'harbour.jpg': await photo(3000, 2000)
      .withExif({
        IFD0: { Make: 'Postfit', Model: 'Sample' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '53/1 32/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '9/1 58/1 0/1',
        },
      })
      .jpeg({ quality: 85 })
      .toBuffer(),
    'sticker.png': await transparentPng(1200, 1200),
    'launch-day.mov': await sampleVideo(),
    'portrait.jpg': await photo(1080, 1920).jpeg({ quality: 85 }).toBuffer(),
  }
  for (const [name, bytes] of Object.entries(samples)) await writeFile(join(folder, name), bytes)
}
