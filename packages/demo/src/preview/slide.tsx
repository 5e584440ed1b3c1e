import { useState } from 'preact/hooks'
import { currentFile, type Entry } from '../draft/entry.ts'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'

/** One photo of the carousel, as it stands now. */
export function Slide({ entry }: { entry: Entry }) {
  const { preview: words } = useWords()
  const file = currentFile(entry)
  const url = useObjectUrl(file)
  const [broken, setBroken] = useState<File | null>(null)
  if (broken === file || entry.facts?.kind === 'unknown') return <p class="phone__empty">{words.noPicture}</p>
  if (!url) return null
  return entry.facts?.kind === 'video' ? (
    // biome-ignore lint/a11y/useMediaCaption: the person's own video, which brings none
    <video src={url} controls muted playsInline preload="metadata" />
  ) : (
    <img src={url} alt={file.name} decoding="async" onError={() => setBroken(file)} />
  )
}
