import { useWords } from '../language/use-language.ts'
import { useObjectUrl } from './use-object-url.ts'

/** Saves a prepared file on the person's own device. */
export function SaveLink({ file }: { file: File }) {
  const words = useWords()
  const url = useObjectUrl(file)
  return (
    <a class="button button--small" href={url} download={file.name}>
      {words.file.save(file.name)}
    </a>
  )
}
