/**
 * The form of a simple upload, `POST /api/v1/upload`.
 *
 * @param file a prepared file; its name is what the platform shows in its own messages
 */
export function uploadForm(file: File, teamId: string): FormData {
  const form = new FormData()
  form.append('teamId', teamId)
  form.append('file', file, file.name)
  return form
}
