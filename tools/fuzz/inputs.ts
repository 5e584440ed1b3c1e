import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { foundPhotoPath, foundVideoPath, photosFolder, rarePhotosFolder, videoPath } from '@postfit/fixtures'
import { Chance } from './mutation/chance.ts'
import { mutate } from './mutation/mutate.ts'
import { videoArrangements } from './mutation/video-arrangements.ts'

/** One file to prepare: a fixture that was changed by chance. */
export interface FuzzInput {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The fixture it was, and what was done to it. */
  readonly origin: string
}

/** All inputs of a seed, each made when it is asked for. */
export type FuzzInputs = (index: number) => FuzzInput

interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is changed: photos or videos. */
export type InputKind = 'photos' | 'videos'

/** Where fixtures of a kind lie, those that are not taken, and the most bytes that one may have. */
interface Kind {
  readonly folders: readonly string[]
  /** Broken already, and so in one way only; or, of videos, in a container that is refused whatever is in it. */
  readonly isLeftOut: RegExp
  readonly maxBytes: number
}

const kinds: Readonly<Record<InputKind, Kind>> = {
  photos: {
    folders: [photosFolder, rarePhotosFolder, foundPhotoPath('')],
    isLeftOut: /^(cut|empty|random|photo)\./,
    // Larger ones have millions of pixels: they would take most of the time, and are broken in the same ways.
    maxBytes: 10_000,
  },
  videos: {
    folders: [videoPath(''), foundVideoPath('')],
    isLeftOut:
      /^(cut|sound-only|full-hd|upright-full-hd|long|cinema|\.gitkeep)|\.(avi|flv|wmv|rm|mpg|ogv)$|^60\d\./,
    maxBytes: 60_000,
  },
}
const wrongExtensions: readonly string[] = ['.jpg', '.png', '.webp', '.gif', '.heic', '.txt', '.mp4', '']

/**
 * The inputs of a seed, made of the fixtures.
 *
 * @param extensions of the fixtures to take, `.avif` for example; all where there are none
 */
export async function fuzzInputs(
  seed: number,
  extensions: readonly string[] = [],
  kind: InputKind = 'photos',
): Promise<FuzzInputs> {
  const all = await readSources(kinds[kind])
  const own = kind === 'videos' ? videoArrangements : {}
  const sources = extensions.length > 0 ? all.filter(({ name }) => extensions.includes(extname(name))) : all
  return (index) => {
    const chance = new Chance(seed, index)
    const source = chance.pick(sources)
    const relatives = sources.filter(({ name }) => extname(name) === extname(source.name))
    const other = chance.pick(chance.happens(0.9) ? relatives : sources)
    const { bytes, applied } = mutate(source.bytes, other.bytes, chance, own)
    const extension = chance.happens(0.1) ? chance.pick(wrongExtensions) : extname(source.name)
    return { name: `${index}${extension}`, bytes, origin: `${source.name}: ${applied.join(', ')}` }
  }
}

async function readSources({ folders, isLeftOut, maxBytes }: Kind): Promise<Source[]> {
  const sources: Source[] = []
  for (const folder of folders) {
    for (const name of (await readdir(folder)).sort()) {
      const bytes = await readFile(join(folder, name))
      if (bytes.length <= maxBytes && !isLeftOut.test(name)) sources.push({ name, bytes })
    }
  }
  return sources
}
