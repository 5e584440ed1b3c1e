/** Fixtures for the tests of the gate and of what is built on it; made by sharp and ffmpeg, never by Postfit. */
export { clip, encodeClip, remux, webmClip } from './clip.ts'
export { cutShort, photo, picture } from './photo.ts'
