/** What Postfit promises of its work, whatever the browser: each is tried out by `page/behaviours.ts`. */
export const behaviours = [
  'prepares several photos at once',
  'gives the outputs in the order of the draft',
  'tells how far it is, and never goes back',
  'starts no worker for a photo that is fine, and hands over the very same file',
  'prepares the first photo with the worker that was started for it, once it is warmed up',
  'leaves the page fluent while it looks through large photos that are fine, and fetches no codec for it',
  'ends its work within 100 ms of an abort, with its reason, and can be used again',
  'says nothing more after an abort',
  'ends the work on one file alone',
  'ends its work when it is disposed of, and does none afterwards',
  'loses no photo when a worker crashes',
  'loses no photo when a worker dies without a word, nor much time',
  'says so when workers crash again and again',
  'gives up a photo that takes too long, and no other one',
  'names a broken photo by a typed error, and prepares the others',
  'refuses a photo that is too large before a worker starts',
  'tries to load a codec again that could not be had',
  'gives the same file again and again, whichever worker makes it',
] as const

export type Behaviour = (typeof behaviours)[number]
