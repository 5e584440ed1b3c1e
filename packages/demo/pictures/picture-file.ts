/** A file of the pictures, whose bytes are made when it is first needed. */
export interface PictureFile {
  readonly name: string
  readonly mimeType: string
  readonly bytes: () => Promise<Buffer>
}

const made = new Map<PictureFile, Promise<Buffer>>()

/** A file as a person picks it. */
export async function pickedFile(file: PictureFile) {
  const bytes = made.get(file) ?? file.bytes()
  made.set(file, bytes)
  return { name: file.name, mimeType: file.mimeType, buffer: await bytes }
}
