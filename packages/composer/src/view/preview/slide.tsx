import { useState } from 'preact/hooks'
import { currentFile, type Entry } from '../../store/entry.ts'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'
import { VideoSlide } from './video-slide.tsx'

/** One photo or video of the preview, as it stands now. */
export function Slide({ entry }: { entry: Entry }) {
  const { preview: words } = useWords()
  const file = currentFile(entry)
  const [broken, setBroken] = useState<File | null>(null)
  if (broken === file || entry.facts?.kind === 'unknown') return <p class="phone__empty">{words.noPicture}</p>
  const onBroken = () => setBroken(file)
  // What it is decides how it is shown; a moment later that is known.
  if (!entry.facts) return null
  return entry.facts.kind === 'video' ? (
    <VideoSlide entry={entry} onBroken={onBroken} />
  ) : (
    <Photo file={file} onBroken={onBroken} />
  )
}

function Photo({ file, onBroken }: { file: File; onBroken: () => void }) {
  const url = useObjectUrl(file)
  return url ? <img src={url} alt={file.name} decoding="async" onError={onBroken} /> : null
}
