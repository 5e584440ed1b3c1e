import { photoPath, rarePhotoPath } from '@postfit/fixtures'
import type { Embedding } from './embedding.ts'

/** What holds whatever pages, networks, disks and people do meanwhile: each is tried out by `page/under-fire.ts`. */
export const underFire = [
  'a listener that throws, at any stage, changes nothing and is reported once',
  'is settled within 100 ms of an abort, and of a disposal, whatever does not answer',
  'is settled within 100 ms of an abort at any stage, and two preparers at once',
  'tries a script again that could not be had, and says so where it never can',
  'names and types outputs by their bytes, and loses no file to one that is none',
  'takes any time, no undefined for a limit, and NaN for nothing',
  'has a file chosen again that went away while it waited',
  'takes away what closed pages left behind',
  'says of a worker script that is empty or broken what it is',
] as const

export type UnderFire = (typeof underFire)[number]

/** The page that tries them. Its server refuses the script for GIFs once, and that for BMPs always. */
export function underFirePage(): Embedding {
  let refusals = 0
  return {
    page: 'under-fire',
    photos: [
      ...['orientation-6.jpg', 'compliant.jpg', 'transparent.png', 'still.gif'].map(photoPath),
      rarePhotoPath('rgb.bmp'),
    ],
    answer: (path, whole) => {
      const isRefused = /\bbmp-[^/]*\.js$/.test(path) || (/\bgif-[^/]*\.js$/.test(path) && refusals++ === 0)
      return isRefused ? new Response('Out of order', { status: 503 }) : whole
    },
  }
}
