import type { ImageFacts, MediaFacts } from '@postfit/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLanguage } from '../language/use-language.ts'
import { CropMarks } from '../page/crop-marks.tsx'
import { formatName } from '../words/format-name.ts'
import { smallPicture } from './small-picture.ts'

interface ThumbnailProps {
  readonly file: File
  readonly facts: MediaFacts | null
  readonly alt: string
}

/** A small picture of a file, or the name of its format when it is none that this browser can show. */
export function Thumbnail({ file, facts, alt }: ThumbnailProps) {
  const language = useLanguage()
  return (
    <span class="thumbnail">
      <CropMarks />
      {facts?.kind === 'image' ? (
        <Picture file={file} facts={facts} alt={alt} />
      ) : (
        <Glyph text={facts ? formatName(facts, language) : '…'} />
      )}
    </span>
  )
}

function Picture({ file, facts, alt }: { file: File; facts: ImageFacts; alt: string }) {
  const language = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const unwanted = new AbortController()
    smallPicture(file, unwanted.signal).then(
      (picture) => {
        if (unwanted.signal.aborted || !canvas.current) return picture.close()
        canvas.current.width = picture.width
        canvas.current.height = picture.height
        canvas.current.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
      },
      () => unwanted.signal.aborted || setBroken(true),
    )
    return () => unwanted.abort()
  }, [file])
  if (isBroken) return <Glyph text={formatName(facts, language)} />
  const looks = facts.hasAlpha ? 'thumbnail__picture--see-through' : undefined
  // Its place has the photo's shape before the picture is there, so that nothing moves when it comes.
  const shape = { aspectRatio: `${facts.width} / ${facts.height}` }
  return (
    <canvas
      key={file}
      class={looks}
      ref={canvas}
      width={Math.min(384, facts.width)}
      height={1}
      style={shape}
      role="img"
      aria-label={alt}
    />
  )
}

function Glyph({ text }: { text: string }) {
  return (
    <span class="thumbnail__glyph" aria-hidden="true">
      {text}
    </span>
  )
}
