import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { cache } from '../cache.ts'
import type { PagePhoto } from '../page/page-api.ts'
import { type CameraKind, cameraKinds, hugeKind, largeKind } from './camera-kinds.ts'
import { cameraPhoto } from './camera-photo.ts'

/** A photo on the disk, to be prepared. */
export interface BenchPhoto extends PagePhoto {
  readonly path: string
  readonly bytes: number
}

/** The photos of a bench. */
export interface PhotoSet {
  /** Those that times are measured with, repeated where more are needed. */
  readonly usual: readonly BenchPhoto[]
  /** Eight to 48 megapixels; empty when the photos are a person's own. */
  readonly mixed: readonly BenchPhoto[]
  /** Of 48 megapixels, that memory is measured with. */
  readonly huge: readonly BenchPhoto[]
}

/** Another way of drawing needs another name: photos that are in the cache are taken as they are. */
const version = 3

/**
 * Photos drawn after those of cameras, at the first call (which takes some minutes), or the JPEGs of a folder.
 *
 * @param folder a person's own photos to measure times with
 * @throws Error when there is no JPEG in the folder
 */
export async function photoSet(folder?: string, say: (line: string) => void = () => {}): Promise<PhotoSet> {
  const huge = await drawn('huge', [hugeKind, hugeKind], say)
  if (folder !== undefined) return { usual: await photosOf(folder), mixed: [], huge }
  const usual = await drawn('camera', cameraKinds, say)
  const large = await drawn('large', [largeKind, largeKind], say)
  return { usual, mixed: repeated([...usual.slice(0, 5), ...large, ...large, ...huge.slice(0, 1)], 10), huge }
}

/** So many photos, from the first on again when there are fewer. */
export function repeated<Photo>(photos: readonly Photo[], count: number): Photo[] {
  return Array.from({ length: count }, (_, index) => photos[index % photos.length] as Photo)
}

/** The size inside of 1920x1080 in the photo's own orientation, rounded down, never larger. */
export function fitted({ width, height }: PagePhoto['target']): PagePhoto['target'] {
  const [boxWidth, boxHeight] = height > width ? [1080, 1920] : [1920, 1080]
  const scale = Math.min(1, boxWidth / width, boxHeight / height)
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) }
}

/** One after the other: each takes some hundred megabytes while it is drawn. */
async function drawn(
  name: string,
  kinds: readonly CameraKind[],
  say: (line: string) => void,
): Promise<BenchPhoto[]> {
  const folder = join(cache, 'photos')
  const photos: BenchPhoto[] = []
  for (const [index, kind] of kinds.entries()) {
    const path = join(folder, `v${version}-${name}-${index + 1}.jpg`)
    if (!(await stat(path).catch(() => undefined))) {
      say(`Drawing ${path}`)
      await mkdir(folder, { recursive: true })
      // Under its own name only once it is whole: another bench may look for it.
      const unfinished = `${path}.${process.pid}`
      await writeFile(unfinished, await cameraPhoto(kind, index + 1))
      await rename(unfinished, path)
    }
    photos.push(await photoAt(path))
  }
  return photos
}

async function photosOf(folder: string): Promise<BenchPhoto[]> {
  const names = (await readdir(folder)).filter((name) => /\.jpe?g$/i.test(name)).sort()
  if (names.length === 0) throw new Error(`Expected JPEGs in ${folder} but found none`)
  return Promise.all(names.map((name) => photoAt(join(folder, name))))
}

export async function photoAt(path: string): Promise<BenchPhoto> {
  const [{ autoOrient }, { size }] = await Promise.all([sharp(path).metadata(), stat(path)])
  return { name: path.split(/[\\/]/).at(-1) ?? path, path, bytes: size, target: fitted(autoOrient) }
}
