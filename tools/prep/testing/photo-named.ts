import { decodedPhotoPath, photoPath, photos, rarePhotoPath, rarePhotos } from '@postfit/fixtures'

/** A fixture, rare or not. */
export interface NamedPhoto {
  readonly name: string
  readonly path: string
  /** Where what its output is compared with lies: the fixture itself, or what another tool decoded it to. */
  readonly reference: string
}

/** All of them: no two have one name. */
export const namedPhotos: readonly NamedPhoto[] = [
  ...photos.map(({ name }) => ({ name, path: photoPath(name), reference: photoPath(name) })),
  ...rarePhotos.map(({ name, decode }) => ({
    name,
    path: rarePhotoPath(name),
    reference: decode ? decodedPhotoPath(name) : rarePhotoPath(name),
  })),
]

export function photoNamed(name: string): NamedPhoto {
  const photo = namedPhotos.find((one) => one.name === name)
  if (!photo) throw new RangeError(`There is no fixture named ${name}`)
  return photo
}
