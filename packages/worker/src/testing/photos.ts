/** A photo of `fixtures/photos` as a file, as a person would pick it. */
export async function photo(name: string, as: string = name): Promise<File> {
  const response = await fetch(
    new URL(/* @vite-ignore */ `../../../../fixtures/photos/${name}`, import.meta.url),
  )
  if (!response.ok) throw new Error(`There is no fixture ${name}`)
  return new File([await response.arrayBuffer()], as)
}

/** Several photos. */
export function photoFiles(...names: readonly string[]): Promise<File[]> {
  return Promise.all(names.map((name) => photo(name)))
}
