/** A photo of `fixtures/photos` as a file, as a person would pick it. */
export function photo(name: string, as: string = name): Promise<File> {
  return fixture(`photos/${name}`, as)
}

/** A photo of `fixtures/rare-photos`. */
export function rarePhoto(name: string): Promise<File> {
  return fixture(`rare-photos/${name}`, name)
}

/** A file of `fixtures`. */
export async function fixture(path: string, as: string): Promise<File> {
  const response = await fetch(new URL(/* @vite-ignore */ `../../../../fixtures/${path}`, import.meta.url))
  if (!response.ok) throw new Error(`There is no fixture ${path}`)
  return new File([await response.arrayBuffer()], as, { type: typeByName(as) })
}

/** What a browser says of a picked file: it goes by the name alone, and is silent on what it does not know. */
function typeByName(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? ''
}

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  png: 'image/png',
  svg: 'image/svg+xml',
  webm: 'video/webm',
  webp: 'image/webp',
}

/** Several photos. */
export function photoFiles(...names: readonly string[]): Promise<File[]> {
  return Promise.all(names.map((name) => photo(name)))
}
