import { writeFile } from 'node:fs/promises'
import { encodeClip, encodeWebm, MP4_PATH, WEBM_PATH } from './clip.ts'

// `npx tsx tools/gate/testing/make-media.ts` makes the committed clips again, with ffmpeg.
const clip = await encodeClip()
await writeFile(MP4_PATH, clip)
await writeFile(WEBM_PATH, await encodeWebm(clip))
