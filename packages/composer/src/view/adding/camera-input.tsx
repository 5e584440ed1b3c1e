import { useWords } from '../language/use-language.ts'
import { takeFiles } from './drop-zone.tsx'

/** Takes a photo with the camera of a phone; elsewhere the browser lets a file be picked. */
export function CameraInput({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { compose: words } = useWords()
  return (
    <label class="button button--small button--quiet camera">
      <input
        class="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => onFiles(takeFiles(event.currentTarget))}
      />
      {words.camera}
    </label>
  )
}
