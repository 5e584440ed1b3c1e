import { foundVideoPath, photoPath, rarePhotoPath, videoPath } from '@postfit/fixtures'
import type { ChangingDisk } from './changing-disk.ts'
import type { Embedding } from './embedding.ts'

/** What holds whatever pages, networks, disks and people do meanwhile: each is tried out by `page/under-fire.ts`. */
export const underFire = [
  'a listener that throws, at any stage, changes nothing and is reported once',
  'is settled within 100 ms of an abort, and of a disposal, whatever does not answer',
  'is settled within 100 ms of an abort at any stage, and two preparers at once',
  'is settled within 100 ms of an abort, and of a disposal, at any stage of decoding a HEIC',
  'is settled within 100 ms of an abort, and of a disposal, at any stage of copying a video',
  'is settled within 100 ms of an abort, and of a disposal, at any stage of encoding a video',
  'a listener that throws or rejects, at any stage of copying a video, changes nothing and is reported once',
  'a listener that throws or rejects, at any stage of encoding a video, changes nothing and is reported once',
  'tries a script again that could not be had, and says so where it never can',
  'names and types outputs by their bytes, and loses no file to one that is none',
  'takes any time, no undefined for a limit, and NaN for nothing',
  'has a file chosen again that went away while it waited',
  'makes nothing wrong of a file that grows, shrinks or goes away on its disk while it is prepared',
  'takes away what closed pages left behind',
  'says of a worker script that is empty or broken what it is',
] as const

export type UnderFire = (typeof underFire)[number]

/** The files that the page brings along. */
export const underFireFiles: readonly string[] = [
  ...['orientation-6.jpg', 'compliant.jpg', 'transparent.png', 'still.gif'].map(photoPath),
  ...['rgb.bmp', 'still.heic'].map(rarePhotoPath),
  videoPath('5-fps.mp4'),
  ...['milliseconds-29.97fps.mkv', 'flight-data.mp4'].map(foundVideoPath),
]

/** The page that tries them. Its server refuses the script for GIFs once, and that for BMPs always; and it changes files. */
export function underFirePage(disk: ChangingDisk): Embedding {
  let refusals = 0
  return {
    page: 'under-fire',
    photos: underFireFiles,
    async answer(path, whole) {
      const [, changed] = /^disk\/(.+)$/.exec(path) ?? []
      if (changed) {
        await disk.change(changed)
        return new Response()
      }
      const isRefused = /\bbmp-[^/]*\.js$/.test(path) || (/\bgif-[^/]*\.js$/.test(path) && refusals++ === 0)
      return isRefused ? new Response('Out of order', { status: 503 }) : whole
    },
  }
}
