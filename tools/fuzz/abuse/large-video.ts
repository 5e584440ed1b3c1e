import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'

/** A Matroska of H.264 of some 80 MB: noise, which no encoder makes small. Copied, its output goes to a temporary file. */
export function largeVideo(): Promise<Uint8Array> {
  const source = 'color=gray:s=640x360:r=30:d=14,noise=alls=100:allf=t'
  return ffmpeg(`-f lavfi -i ${source} -c:v libx264 -preset ultrafast -qp 6 -pix_fmt yuv420p -g 30`, 'mkv')
}
