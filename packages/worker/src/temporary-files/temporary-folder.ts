/** In the origin private file system, which all pages of an origin share. */
const folderName = 'postfit-temporary'

/**
 * The directory of temporary files; `undefined` if the origin private file system is not available (an insecure context, a private
 * window of Firefox).
 *
 * @param create whether to create it
 */
export async function temporaryFolder(create = true): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory()
    return await root.getDirectoryHandle(folderName, { create })
  } catch {
    return undefined
  }
}
