import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { foundPhotoPath, photosFolder, rarePhotosFolder } from '@postfit/fixtures'
import { Chance } from './mutation/chance.ts'
import { mutate } from './mutation/mutate.ts'

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

/** Fixtures that are broken already, and so in one way only. */
const broken = /^(cut|empty|random|photo)\./
/** Larger ones have millions of pixels: they would take most of the time, and are broken in the same ways. */
const mostSourceBytes = 10_000
const wrongExtensions: readonly string[] = ['.jpg', '.png', '.webp', '.gif', '.heic', '.txt', '.mp4', '']

/**
 * The inputs of a seed, made of the fixtures.
 *
 * @param extensions of the fixtures to take, `.avif` for example; all where there are none
 */
export async function fuzzInputs(seed: number, extensions: readonly string[] = []): Promise<FuzzInputs> {
  const all = await readSources()
  const sources = extensions.length > 0 ? all.filter(({ name }) => extensions.includes(extname(name))) : all
  return (index) => {
    const chance = new Chance(seed, index)
    const source = chance.pick(sources)
    const relatives = sources.filter(({ name }) => extname(name) === extname(source.name))
    const other = chance.pick(chance.happens(0.9) ? relatives : sources)
    const { bytes, deeds } = mutate(source.bytes, other.bytes, chance)
    const extension = chance.happens(0.1) ? chance.pick(wrongExtensions) : extname(source.name)
    return { name: `${index}${extension}`, bytes, origin: `${source.name}: ${deeds.join(', ')}` }
  }
}

async function readSources(): Promise<Source[]> {
  const sources: Source[] = []
  for (const folder of [photosFolder, rarePhotosFolder, foundPhotoPath('')]) {
    for (const name of (await readdir(folder)).sort()) {
      const bytes = await readFile(join(folder, name))
      if (bytes.length <= mostSourceBytes && !broken.test(name)) sources.push({ name, bytes })
    }
  }
  return sources
}
