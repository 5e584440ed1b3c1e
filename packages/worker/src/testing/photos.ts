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
  return new File([await response.arrayBuffer()], as)
}

/** Several photos. */
export function photoFiles(...names: readonly string[]): Promise<File[]> {
  return Promise.all(names.map((name) => photo(name)))
}
