import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import { type HdrLight, hlg, inWideNits, pq } from './hdr-light.ts'
import type { Color } from './video-content.ts'

/** The colours that videos of patches show, row by row. */
export const patchColors: readonly Color[] = [
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
  readonly matrix: 'bt709' | 'smpte170m' | 'bt2020nc'
  /** The light that values stand for, where it is that of HDR. */
  readonly light?: HdrLight
  readonly range?: 'tv' | 'pc'
  /** Whether it says so; else players have to guess. */
  readonly isTagged?: boolean
  /** What ffmpeg does to the picture before. */
  readonly filter?: string
  /** How ffmpeg encodes it; H.264 when left out. */
  readonly codec?: string
  /** Its samples, as ffmpeg calls them; with 8 bits, and colours for each four pixels, when left out. */
  readonly samples?: string
}

const h264 = 'libx264 -preset ultrafast -crf 14'
const vp9 = 'libvpx-vp9 -deadline realtime -cpu-used 8 -crf 4 -b:v 0'

const kinds: Readonly<Record<string, Kind>> = {
  'bt709.mp4': { matrix: 'bt709' },
  'bt601.mp4': { matrix: 'smpte170m' },
  'full-range.mp4': { matrix: 'smpte170m', range: 'pc' },
  'untold.mp4': { matrix: 'smpte170m', isTagged: false },
  // Of which only the matrix is told.
  'partly-told.mp4': {
    matrix: 'smpte170m',
    range: 'pc',
    isTagged: false,
    codec: `${h264} -colorspace smpte170m -color_range pc`,
  },
  // Of which only the range is told, as by encoders that know no more than that it is a camera's.
  'range-told.mp4': {
    matrix: 'smpte170m',
    range: 'pc',
    isTagged: false,
    codec: `${h264} -color_range pc`,
  },
  // With odd sides, which H.264 cannot have.
  'odd.webm': {
    matrix: 'smpte170m',
    isTagged: false,
    filter: 'scale=641:361,',
    codec: 'libvpx -crf 4 -b:v 8M',
  },
  // Twice as high as they are wide.
  'narrow.mp4': { matrix: 'bt709', filter: 'scale=640:180,setsar=1/2,' },
  'deep.webm': { matrix: 'bt709', samples: 'yuv420p10le', codec: vp9 },
  'prores.mov': {
    matrix: 'bt709',
    codec: 'prores_ks -profile:v 2 -movflags write_colr',
    samples: 'yuv422p10le',
  },
  // With transparency, of which there is none; what there is of it servers leave out.
  'alpha.webm': { matrix: 'smpte170m', isTagged: false, samples: 'yuva420p', codec: vp9 },
  'vp9.webm': { matrix: 'smpte170m', codec: vp9 },
  // Its pictures have no words for their colours (RFC 6386).
  'vp8.webm': { matrix: 'bt709', codec: 'libvpx -crf 4 -b:v 8M' },
  'pq.webm': { matrix: 'bt2020nc', light: pq, samples: 'yuv420p10le', codec: vp9 },
  'hlg.webm': { matrix: 'bt2020nc', light: hlg, samples: 'yuv420p10le', codec: vp9 },
}

/** Those of high dynamic range: what is off by little light is off by much of a dark channel beside bright ones. */
export const hdrVideos: readonly string[] = ['pq.webm', 'hlg.webm']

/** Those that WebKitGTK decodes but shows to nobody, or does not decode. */
export const unreadInWebkit: readonly string[] = ['narrow.mp4', 'deep.webm', 'pq.webm', 'hlg.webm']

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
    ...(await taggedByContainers(videos)),
    'turned.mp4': await turn('bt709.mp4'),
    'turned-full-range.mp4': await turn('full-range.mp4'),
  }
}

/** Videos whose pictures do not tell how their colours are coded; their containers do. */
async function taggedByContainers(
  videos: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Uint8Array>> {
  const silenced = (name: string, filter: string): Promise<Uint8Array> => {
    const ending = name.replace(/.*\./, '')
    const input = `in.${ending}`
    return ffmpeg(`-i ${input} -c copy -bsf:v ${filter} -movflags +write_colr`, ending, {
      [input]: videos[name] as Uint8Array,
    })
  }
  const unspecified = 'colour_primaries=2:transfer_characteristics=2:matrix_coefficients=2'
  return {
    'told-by-container.mp4': await silenced('bt601.mp4', `h264_metadata=${unspecified}`),
    'told-by-container.webm': await silenced('vp9.webm', 'vp9_metadata=color_space=unknown'),
  }
}

function patchVideo(
  name: string,
  { matrix, light, range = 'tv', isTagged = true, filter = '', codec = h264, samples = 'yuv420p' }: Kind,
): Promise<Uint8Array> {
  const scale = `scale=out_color_matrix=${matrix.replace('nc', '')}:out_range=${range}:flags=accurate_rnd+full_chroma_int`
  const [primaries, transfer] = light ? ['bt2020', light.name] : [matrix, matrix]
  const told = `-color_primaries ${primaries} -color_trc ${transfer} -colorspace ${matrix} -color_range ${range}`
  return ffmpeg(
    `-loop 1 -framerate 120 -i in.ppm -t 0.4 -vf ${filter}${scale},format=${samples} -c:v ${codec} ${isTagged ? told : ''}`,
    name.replace(/.*\./, ''),
    { 'in.ppm': picture(light) },
  )
}

/** The patches as a picture of the format PPM, with 16 bits a channel. */
function picture(light?: HdrLight): Uint8Array {
  const patches = patchColors.map((color) =>
    light
      ? light.signal(inWideNits(color)).map((value) => Math.round(value * 65535))
      : color.map((value) => value * 257),
  )
  const pixels = Buffer.alloc(width * height * 6)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const patch = Math.floor((x * columns) / width) + columns * Math.floor((y * rows) / height)
      for (const value of patches[patch] as number[]) at = pixels.writeUInt16BE(value, at)
    }
  }
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 65535\n`), pixels])
}
