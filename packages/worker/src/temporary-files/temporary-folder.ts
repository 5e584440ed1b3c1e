/** In the origin private file system, which pages share: the name says whose it is. */
const folderName = 'postfit-temporary'

/**
 * Where temporary files lie; `undefined` where the browser has no such place, or does not let this page have it (an insecure
 * context, a private window of Firefox).
 *
 * @param create whether it is made where there is none
 */
export async function temporaryFolder(create = true): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory()
    return await root.getDirectoryHandle(folderName, { create })
  } catch {
    return undefined
  }
}
