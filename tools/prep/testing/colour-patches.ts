import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import type { Colour } from './video-content.ts'

/** The colours that videos of patches show, row by row. */
export const patchColours: readonly Colour[] = [
  [200, 50, 50],
  [50, 200, 50],
  [50, 50, 200],
  [200, 200, 50],
  [50, 200, 200],
  [200, 50, 200],
  [128, 128, 128],
  [235, 140, 60],
]

export const [columns, rows] = [4, 2]

const [width, height] = [640, 360]

/** How the colours of a video are coded, and what it says of that. */
interface Kind {
  readonly matrix: 'bt709' | 'smpte170m'
  readonly range?: 'tv' | 'pc'
  /** Whether it says so; else players have to guess. */
  readonly isTold?: boolean
  /** What ffmpeg does to the picture before. */
  readonly filter?: string
  /** How ffmpeg encodes it; H.264 when left out. */
  readonly codec?: string
}

const kinds: Readonly<Record<string, Kind>> = {
  'bt709.mp4': { matrix: 'bt709' },
  'bt601.mp4': { matrix: 'smpte170m' },
  'full-range.mp4': { matrix: 'smpte170m', range: 'pc' },
  'untold.mp4': { matrix: 'smpte170m', isTold: false },
  // With odd sides, which H.264 cannot have.
  'odd.webm': {
    matrix: 'smpte170m',
    isTold: false,
    filter: 'scale=641:361,',
    codec: 'libvpx -crf 4 -b:v 8M',
  },
}

/** Those that players turn around: the last patch comes first. */
export const turnedVideos: readonly string[] = ['turned.mp4', 'turned-full-range.mp4']

/** Videos of patches, by their names. Their frames are too many a second, so that they have to be encoded anew. */
export async function patchVideos(): Promise<Record<string, Uint8Array>> {
  const straight = await Promise.all(
    Object.entries(kinds).map(async ([name, kind]) => [name, await patchVideo(name, kind)] as const),
  )
  const videos = Object.fromEntries(straight)
  const turn = (name: string): Promise<Uint8Array> =>
    ffmpeg('-i in.mp4 -c copy -metadata:s:v rotate=180', 'mp4', { 'in.mp4': videos[name] as Uint8Array })
  return {
    ...videos,
    'turned.mp4': await turn('bt709.mp4'),
    'turned-full-range.mp4': await turn('full-range.mp4'),
  }
}

const h264 = 'libx264 -preset ultrafast -crf 14'

function patchVideo(
  name: string,
  { matrix, range = 'tv', isTold = true, filter = '', codec = h264 }: Kind,
): Promise<Uint8Array> {
  const scale = `scale=out_color_matrix=${matrix}:out_range=${range}:flags=accurate_rnd+full_chroma_int`
  const told = `-color_primaries ${matrix} -color_trc ${matrix} -colorspace ${matrix} -color_range ${range}`
  return ffmpeg(
    `-loop 1 -framerate 120 -i in.ppm -t 0.4 -vf ${filter}${scale},format=yuv420p -c:v ${codec} ${isTold ? told : ''}`,
    name.replace(/.*\./, ''),
    { 'in.ppm': picture() },
  )
}

/** The patches as a picture of the format PPM. */
function picture(): Uint8Array {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const patch = Math.floor((x * columns) / width) + columns * Math.floor((y * rows) / height)
      pixels.set(patchColours[patch] as Colour, (y * width + x) * 3)
    }
  }
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels])
}
