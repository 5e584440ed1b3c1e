import { basename } from 'node:path'
import { photoPath, rarePhotoPath } from '@postfit/fixtures'

/** A post of one photo, by what it asks for. */
export interface PostKind {
  readonly kind: string
  /** What the page fetches it by: other than any photo's, since a person's own may be called as a fixture is. */
  readonly name: string
  readonly path: string
}

/** One photo of each kind that people post, to see what is downloaded for it. */
export function postKinds(large: { readonly path: string }): PostKind[] {
  const posts = [
    { kind: 'compliant JPEG', path: photoPath('compliant.jpg') },
    { kind: 'JPEG with a place in it', path: photoPath('metadata.jpg') },
    { kind: 'large JPEG', path: large.path },
    { kind: 'CMYK JPEG', path: photoPath('cmyk.jpg') },
    { kind: 'PNG screenshot', path: photoPath('screenshot.png') },
    { kind: 'WebP to be turned', path: photoPath('exif.webp') },
    { kind: 'AVIF', path: rarePhotoPath('lossy.avif') },
    { kind: 'HEIC', path: rarePhotoPath('profile.heic') },
    { kind: 'JPEG XL', path: rarePhotoPath('lossy.jxl') },
  ]
  return posts.map((post, index) => ({ ...post, name: `post-${index}-${basename(post.path)}` }))
}
