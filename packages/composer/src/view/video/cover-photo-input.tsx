import { useState } from 'preact/hooks'
import { takeFiles } from '../adding/drop-zone.tsx'
import { useComposer } from '../context.ts'
import { useWords } from '../language/use-language.ts'

/** Pixels that a cover has at least on each side (TikTok's Business API). */
const least = 360

/** Takes a photo as a video's cover. It is repaired as any photo of a post is: a cover has to satisfy the same rules. */
export function CoverPhotoInput({ onPhoto }: { onPhoto: (photo: File) => void }) {
  const { video: words } = useWords()
  const composer = useComposer()
  const [refused, setRefused] = useState<string | null>(null)
  const take = async ([photo]: readonly File[]) => {
    if (!photo) return
    setRefused(null)
    try {
      const { media } = await composer.preparer().prepare({ type: 'IMAGE', media: [photo] })
      const [prepared] = media
      if (
        prepared?.facts.kind === 'image' &&
        Math.min(prepared.facts.width, prepared.facts.height) >= least
      ) {
        return onPhoto(prepared.file)
      }
    } catch {
      // It is refused, too: there is nothing else to be had of it.
    }
    setRefused(photo.name)
  }
  return (
    <>
      <label class="button button--small button--quiet cover__input">
        <input
          class="visually-hidden"
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => take(takeFiles(currentTarget))}
        />
        {words.ownPhoto}
      </label>
      {refused !== null && (
        <p class="field__note field__note--error" role="alert">
          {words.noCover(refused, least)}
        </p>
      )}
    </>
  )
}
