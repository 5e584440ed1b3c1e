import { useEffect, useState } from 'preact/hooks'
import { currentFile, type Entry } from '../../store/entry.ts'
import { useComposer } from '../context.ts'
import { decodedPhoto } from '../files/decoded-photo.ts'
import { isHere, thumbnailOf } from '../files/is-here.ts'
import { useObjectUrl } from '../files/use-object-url.ts'
import { useWords } from '../language/use-language.ts'
import { Shaped } from './shaped.tsx'
import { VideoSlide } from './video-slide.tsx'

/** One photo or video of the preview, as it stands now. */
export function Slide({ entry }: { entry: Entry }) {
  const { preview: words } = useWords()
  const file = currentFile(entry)
  const [broken, setBroken] = useState<File | null>(null)
  if (broken === file || entry.facts?.kind === 'unknown') return <p class="phone__empty">{words.noPicture}</p>
  const onBroken = () => setBroken(file)
  if (!isHere(file)) {
    const thumbnail = thumbnailOf(file)
    if (!thumbnail) return <p class="phone__empty">{words.noPicture}</p>
    return (
      <Shaped entry={entry} picture={thumbnail}>
        <img src={thumbnail} alt={file.name} decoding="async" onError={onBroken} />
      </Shaped>
    )
  }
  // What it is decides how it is shown; a moment later that is known.
  if (!entry.facts) return null
  return entry.facts.kind === 'video' ? (
    <VideoSlide entry={entry} onBroken={onBroken} />
  ) : (
    <Photo key={file} entry={entry} file={file} onBroken={onBroken} />
  )
}

interface PhotoProps {
  readonly entry: Entry
  readonly file: File
  readonly onBroken: () => void
}

/** A photo; what the browser cannot show is decoded in a worker. */
function Photo({ entry, file, onBroken }: PhotoProps) {
  const composer = useComposer()
  const [isForeign, setForeign] = useState(false)
  const [decoded, setDecoded] = useState<File | null>(null)
  useEffect(() => {
    if (isForeign) decodedPhoto(composer.preparer(), file).then(setDecoded, onBroken)
  }, [isForeign])
  const url = useObjectUrl(isForeign ? decoded : file)
  return url ? (
    <Shaped entry={entry} picture={url}>
      <img
        src={url}
        alt={file.name}
        decoding="async"
        onError={() => (isForeign ? onBroken() : setForeign(true))}
      />
    </Shaped>
  ) : null
}
