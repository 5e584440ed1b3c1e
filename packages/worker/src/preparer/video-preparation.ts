// What only videos need. A page with photos does not load it.
export { temporaryFiles } from '../temporary-files/temporary-files.ts'
export { prepareVideoFile } from './prepare-video-file.ts'
export { coverFrame, frameStrip } from './video-frames.ts'
export { videoSeconds } from './video-seconds.ts'
