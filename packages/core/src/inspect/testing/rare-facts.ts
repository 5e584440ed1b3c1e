import { rarePhotos, readRarePhoto } from '@postfit/fixtures'
import { expect } from 'vitest'
import type { ImageFacts, MediaFacts } from '../../facts/media-facts.ts'
import { inspect } from '../inspect.ts'

/** What most rare photos are; a table of expectations says only what is different. */
const usual: Partial<ImageFacts> = {
  width: 64,
  height: 48,
  orientation: 1,
  frameCount: 1,
  hasAlpha: false,
  bitDepth: 8,
  colorModel: 'rgb',
  colorProfile: null,
  metadata: [],
  truncated: false,
}

/** What is expected of each rare photo of a format, by its file name. */
export type Expectations = Readonly<Record<string, Partial<ImageFacts>>>

export async function inspectRarePhoto(name: string): Promise<MediaFacts> {
  return inspect(new Blob([new Uint8Array(await readRarePhoto(name))]), name)
}

/** The facts of a rare photo are those of the table, each of them and no others, but for where its data and colours are told. */
export async function expectFacts(name: string, expected: Partial<ImageFacts>): Promise<void> {
  const { byteLength, colorSource, codePoints, codedPicture, ...facts } = (await inspectRarePhoto(
    name,
  )) as ImageFacts
  const wanted = { kind: 'image', name, ...usual, ...expected }
  const inOrder = ({ metadata }: { metadata?: readonly string[] }) => [...(metadata ?? [])].sort()
  expect({ ...facts, metadata: inOrder(facts) }).toEqual({ ...wanted, metadata: inOrder(wanted) })
}

/** The names of the rare photos with one of these endings. */
export function rarePhotosWithExtension(...endings: readonly string[]): string[] {
  return rarePhotos.map(({ name }) => name).filter((name) => endings.some((ending) => name.endsWith(ending)))
}
