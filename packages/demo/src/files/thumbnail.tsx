import type { ImageFacts, MediaFacts } from '@postfit/core'
import { useState } from 'preact/hooks'
import { CropMarks } from '../page/crop-marks.tsx'
import { formatName } from '../words/format-name.ts'
import { useObjectUrl } from './use-object-url.ts'

interface ThumbnailProps {
  readonly file: File
  readonly facts: MediaFacts | null
  readonly alt: string
}

/** A small picture of a file, or the name of its format when it is none that this browser can show. */
export function Thumbnail({ file, facts, alt }: ThumbnailProps) {
  return (
    <span class="thumbnail">
      <CropMarks />
      {facts?.kind === 'image' ? (
        <Picture file={file} facts={facts} alt={alt} />
      ) : (
        <Glyph text={facts ? formatName(facts) : '…'} />
      )}
    </span>
  )
}

function Picture({ file, facts, alt }: { file: File; facts: ImageFacts; alt: string }) {
  const url = useObjectUrl(file)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <Glyph text={formatName(facts)} />
  if (!url) return null
  const looks = facts.hasAlpha ? 'thumbnail__picture--see-through' : undefined
  return <img class={looks} src={url} alt={alt} decoding="async" onError={() => setBroken(true)} />
}

function Glyph({ text }: { text: string }) {
  return (
    <span class="thumbnail__glyph" aria-hidden="true">
      {text}
    </span>
  )
}
