/** In the origin private file system, which pages share: the name says whose it is. */
const folderName = 'postfit-temporary'

/**
 * Where temporary files lie; `undefined` where the browser has no such place, or does not let this page have it (an insecure
 * context, a private window of Firefox).
 */
export async function temporaryFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory()
    return await root.getDirectoryHandle(folderName, { create: true })
  } catch {
    return undefined
  }
}
