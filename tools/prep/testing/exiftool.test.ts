import { basename } from 'node:path'
import { photoPath, rarePhotoPath } from '@postfit/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { exiftoolProblem, metadataLeft } from './exiftool.ts'

const problem = await exiftoolProblem()
if (problem) console.warn(`Not judged by ExifTool: ${problem}`)

/** What it has to find in a fixture, so that finding nothing in an output means something. */
const telling: Readonly<Record<string, readonly string[]>> = {
  [photoPath('metadata.jpg')]: [
    'IFD0:Artist',
    'GPS:GPSLatitude',
    'XMP-dc:Rights',
    'IPTC:Caption-Abstract',
    'File:Comment',
  ],
  [photoPath('motion-photo.jpg')]: ['File:Trailer'],
  [photoPath('orientation-6.jpg')]: ['IFD0:Orientation'],
  [photoPath('exif.webp')]: ['IFD0:Orientation', 'XMP-dc:Rights'],
  [photoPath('cut.webp')]: ['ExifTool:Warning'],
  [rarePhotoPath('late-metadata.png')]: ['GPS:GPSLatitude', 'PNG:Author'],
  [rarePhotoPath('metadata.gif')]: ['File:Comment'],
  [rarePhotoPath('metadata.heic')]: ['GPS:GPSLatitude', 'XMP-dc:Rights'],
  [rarePhotoPath('metadata.avif')]: ['GPS:GPSLatitude'],
  [rarePhotoPath('metadata.tif')]: ['GPS:GPSLatitude', 'IPTC:Headline', 'IFD0:ImageDescription'],
  [rarePhotoPath('previews.jpg')]: ['MPF0:NumberOfImages', 'File:Trailer'],
  [rarePhotoPath('ultra-hdr.jpg')]: ['XMP-hdrgm:Version', 'XMP-GContainer:DirectoryItemSemantic'],
  [rarePhotoPath('apple-gain-map.jpg')]: ['MPF0:NumberOfImages'],
  [rarePhotoPath('micro-video.jpg')]: ['File:Trailer'],
  [rarePhotoPath('motion-container.jpg')]: ['File:Trailer'],
  [rarePhotoPath('samsung-motion.jpg')]: ['Samsung:EmbeddedVideoFile'],
  [rarePhotoPath('samsung-time.jpg')]: ['Samsung:TimeStamp'],
}
/** Nothing but pixels, and in one of them a colour profile. */
const silent = [
  ...['compliant.jpg', 'progressive.jpg', 'grey.jpg', 'cmyk.jpg', 'lossy.webp', 'lossless.webp'],
  'display-p3.jpg',
].map(photoPath)

describe.skipIf(problem)(`ExifTool${problem ? ` (skipped: ${problem})` : ''}`, () => {
  let left: ReadonlyMap<string, readonly string[]>

  beforeAll(async () => {
    left = await metadataLeft([...Object.keys(telling), ...silent])
  })

  it.each(Object.entries(telling).map(([file, tags]) => [basename(file), tags] as const))(
    'finds what is in %s',
    (name, tags) => {
      expect(left.get(name)).toEqual(expect.arrayContaining([...tags]))
    },
  )

  it.each(silent.map((file) => basename(file)))('finds nothing in %s', (name) => {
    expect(left.get(name)).toEqual([])
  })
})
