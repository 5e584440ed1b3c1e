import libheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs'

/** A picture: RGBA, 8 bits a channel, upright, in the colours of the file. */
export interface DecodedPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/**
 * Decodes the primary picture of a HEIC file; turns, mirrors and tiles are applied.
 *
 * @throws Error when the file cannot be decoded
 */
export async function decode(bytes: ArrayBuffer): Promise<DecodedPicture> {
  const complaints: string[] = []
  const { HeifDecoder } = await libheif({ print: () => {}, printErr: (text) => complaints.push(text) })
  const images = new HeifDecoder().decode(new Uint8Array(bytes))
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0]
  if (!image) throw new Error(complaints.join('; ') || 'There is no picture in this file')
  const width = image.get_width()
  const height = image.get_height()
  try {
    return await new Promise((resolve, reject) => {
      const target = { width, height, data: new Uint8ClampedArray(width * height * 4) }
      image.display(target, (picture) => {
        if (picture) resolve(picture)
        else reject(new Error(complaints.join('; ') || 'The picture could not be decoded'))
      })
    })
  } finally {
    for (const each of images) each.free()
  }
}
