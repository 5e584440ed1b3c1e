import type { MediaFacts, Size } from '@postfit/core'
import type { RemoteMedia } from '@postfit/core/remote'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatName } from '../../words/format-name.ts'
import { CropMarks } from '../files/crop-marks.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useCoverPicture } from '../video/use-cover-picture.ts'
import { smallPicture } from './small-picture.ts'

interface ThumbnailProps {
  readonly file: File
  readonly facts: MediaFacts | null
  /** Of a video, the frame to show: milliseconds from its start. */
  readonly offset?: number
  readonly alt: string
}

/** A small picture of a file, or the name of its format when it is none that this browser can show. */
export function Thumbnail({ file, facts, offset = 0, alt }: ThumbnailProps) {
  const language = useLanguage()
  const name = facts ? formatName(facts, language) : '…'
  return (
    <span class="thumbnail">
      <CropMarks />
      {thumbnailOf(file) ? (
        <img src={thumbnailOf(file) ?? ''} alt={alt} decoding="async" />
      ) : facts?.kind === 'image' ? (
        <Picture file={file} size={facts} isSeeThrough={facts.hasAlpha} name={name} alt={alt} />
      ) : facts?.kind === 'video' ? (
        <Poster file={file} size={facts} offset={offset} name={name} alt={alt} />
      ) : (
        <Glyph text={name} />
      )}
    </span>
  )
}

interface PictureProps {
  readonly file: File
  readonly size: Size
  /** Shown in the picture's place where there is none. */
  readonly name: string
  readonly alt: string
}

function Poster({ offset, ...picture }: PictureProps & { offset: number }) {
  const frame = useCoverPicture(picture.file, offset)
  return frame ? <Picture {...picture} file={frame} /> : <Glyph text={picture.name} />
}

function Picture({ file, size, isSeeThrough = false, name, alt }: PictureProps & { isSeeThrough?: boolean }) {
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
  if (isBroken) return <Glyph text={name} />
  const looks = isSeeThrough ? 'thumbnail__picture--see-through' : undefined
  // Its place has the photo's shape before the picture is there, so that nothing moves when it comes.
  const shape = { aspectRatio: `${size.width} / ${size.height}` }
  return (
    <canvas
      key={file}
      class={looks}
      ref={canvas}
      width={Math.min(384, size.width)}
      height={1}
      style={shape}
      role="img"
      aria-label={alt}
      aria-hidden={alt === ''}
    />
  )
}

/** The small picture that a media library has of a file. */
function thumbnailOf(file: File): string | null {
  return (file as Partial<RemoteMedia>).thumbnail ?? null
}

function Glyph({ text }: { text: string }) {
  return (
    <span class="thumbnail__glyph" aria-hidden="true">
      {text}
    </span>
  )
}
