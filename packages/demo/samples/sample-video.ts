import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import sharp from 'sharp'
import { sceneCount, sceneSize, scenesSvg } from './scenes-svg.ts'

/** Seconds that each scene of the sample video lasts. */
const sceneSeconds = 3

/** A short film with sound, as a phone that tells where it was would save it: H.264 and AAC, and its place, in a MOV. */
export async function sampleVideo(): Promise<Buffer> {
  const film = await sharp(Buffer.from(scenesSvg())).removeAlpha().png().toBuffer()
  const { height } = sceneSize
  const seconds = sceneCount * sceneSeconds
  const picture = `-i film.png -f lavfi -i sine=frequency=220:duration=${seconds}`
  // A hard cut every few seconds, and slow movement in between.
  const window = `crop=540:${height}:30+30*sin(t):${height}*floor(t/${sceneSeconds})`
  const filter = `-vf 'loop=loop=-1:size=1,fps=24,trim=duration=${seconds},${window},scale=720:1280'`
  const codecs =
    '-c:v libx264 -preset veryfast -crf 27 -g 48 -pix_fmt yuv420p -c:a aac -b:a 64k -af volume=0.2'
  return ffmpeg(`${picture} ${filter} ${codecs} -metadata location=+53.5417+009.9667/ -shortest`, 'mov', {
    'film.png': film,
  })
}
