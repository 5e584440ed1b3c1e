import type { ColorSource } from '../../facts/color-source.ts'
import type { ColorModel } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { approximatesSrgb, cicpName, gammaName, primariesCode } from '../cicp.ts'
import { readIccName } from '../icc.ts'
import { latin1 } from '../text.ts'
import { inflatedStart } from './inflated-start.ts'
import type { PngChunk } from './png-chunk.ts'

/** What a PNG says of its colours. */
export interface PngColors {
  readonly colorProfile: string | null
  readonly colorSource?: ColorSource
}

/** More than any real profile has: as many bytes packed, and unpacked. */
const maxPacked = 1024 * 1024
const maxProfile = 4 * 1024 * 1024
/** Bytes that are unpacked at first: nearly all profiles are shorter. */
const profileRead = 64 * 1024
/** Of the longest keyword; its zero follows, and the method of compression, of which there is one. */
const keywordLength = 79

/**
 * In the order of PNG (third edition, section 4.3): cICP, iCCP, sRGB, then gAMA and cHRM.
 *
 * @param chunks those in front of the pixels
 * @param declared `sRGB` where a chunk says so
 */
export async function pngColors(
  source: ByteSource,
  chunks: readonly PngChunk[],
  declared: string | null,
  colorModel: ColorModel,
): Promise<PngColors> {
  const find = (type: string): PngChunk | undefined => chunks.find((one) => one.type === type)
  const cicp = find('cICP')
  const byCodes = cicp && codePoints(await source.view(cicp.offset, Math.min(cicp.length, 4)))
  if (byCodes) return byCodes
  const iccp = find('iCCP')
  const byProfile = iccp && (await profileColors(source, iccp, colorModel))
  if (byProfile) return byProfile
  if (declared) return { colorProfile: declared }
  return fromGammaAndChromaticities(
    await numbers(source, find('gAMA'), 1),
    await numbers(source, find('cHRM'), 8),
  )
}

/** PNG, third edition, 11.3.2.6. Only RGB of the full range is for still pictures. */
function codePoints(chunk: DataView): PngColors | null {
  if (chunk.byteLength < 4) return null
  const [primaries, transfer, matrix, range] = [0, 1, 2, 3].map((at) => chunk.getUint8(at)) as [
    number,
    number,
    number,
    number,
  ]
  const colorProfile = cicpName(primaries, transfer)
  if (matrix !== 0 || range !== 1 || colorProfile === null) return null
  return {
    colorProfile,
    colorSource: { kind: 'code-points', primaries, transfer, matrix, fullRange: true },
  }
}

/**
 * The name in the profile; else the one that the chunk gives it, which is often just "icc" (PNG, 11.3.2.3). A chunk that is
 * not as it has to be is skipped; its checksums do not matter, as in libpng.
 */
async function profileColors(
  source: ByteSource,
  { offset, length }: PngChunk,
  model: ColorModel,
): Promise<PngColors | null> {
  const chunk = await source.view(offset, Math.min(length, maxPacked))
  const keyword = latin1(chunk, 0, keywordLength + 1).replace(/\0.*$/s, '')
  const start = keyword.length + 2
  const isChunk = keyword.length > 0 && keyword.length <= keywordLength && start < chunk.byteLength
  if (!isChunk || chunk.getUint8(start - 1) !== 0) return null
  const packed = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength).slice(start)
  let profile = await inflatedStart(packed, profileRead)
  const size = profile.length < 4 ? 0 : new DataView(profile.buffer).getUint32(0)
  if (size > profileRead && size <= maxProfile) profile = await inflatedStart(packed, size)
  const read = async (at: number, count: number): Promise<DataView> =>
    new DataView(
      profile.buffer,
      Math.min(at, profile.length),
      Math.min(count, Math.max(0, profile.length - at)),
    )
  const colorProfile = await readIccName(read, profile.length, model, keyword)
  if (colorProfile === null) return null
  return {
    colorProfile,
    colorSource: {
      kind: 'icc',
      pieces: [{ offset: offset + start, length: length - start }],
      packed: 'zlib',
    },
  }
}

/** PNG, third edition, 11.3.2.1 and 11.3.2.2: the white point comes first there. */
function fromGammaAndChromaticities(
  gama: readonly number[] | null,
  chrm: readonly number[] | null,
): PngColors {
  const [inverse = 0] = gama ?? []
  const [wx = 0, wy = 0, ...primaries] = chrm ?? []
  const gamma = inverse > 0 ? 1 / inverse : null
  const chromaticities = wy > 0 ? [...primaries, wx, wy] : null
  if (!chromaticities && gamma === null) return { colorProfile: null }
  const code = chromaticities ? primariesCode(primaries) : 1
  if (gamma !== null && approximatesSrgb(code, gamma)) return { colorProfile: 'sRGB' }
  const name = gamma !== null ? gammaName(code, gamma) : code === null ? 'custom' : cicpName(code, 13)
  return { colorProfile: name, colorSource: { kind: 'chromaticities', chromaticities, gamma } }
}

/** Both chunks count in hundred-thousandths. */
async function numbers(
  source: ByteSource,
  chunk: PngChunk | undefined,
  count: number,
): Promise<number[] | null> {
  if (chunk?.length !== 4 * count) return null
  const view = await source.view(chunk.offset, 4 * count)
  if (view.byteLength < 4 * count) return null
  return Array.from({ length: count }, (_, i) => view.getUint32(i * 4) / 1e5)
}
