import { useObjectUrl } from './use-object-url.ts'

/** Saves a prepared file on the person's own device. */
export function SaveLink({ file }: { file: File }) {
  const url = useObjectUrl(file)
  return (
    <a class="button button--small" href={url} download={file.name}>
      Save {file.name}
    </a>
  )
}
