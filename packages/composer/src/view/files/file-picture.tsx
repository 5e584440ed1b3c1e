import type { MediaFacts, Size } from '@postfit/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatName } from '../../words/format-name.ts'
import { useComposer } from '../context.ts'
import { useLanguage } from '../language/use-language.ts'
import { useCoverPicture } from '../video/use-cover-picture.ts'
import { thumbnailOf } from './is-here.ts'
import { smallPicture } from './small-picture.ts'

export interface FilePictureProps {
  readonly file: File
  readonly facts: MediaFacts | null
  /** Of a video, the frame to show: milliseconds from its start. */
  readonly offset?: number
  readonly alt: string
}

/** A small picture of a file, or the name of its format when it is none that can be decoded here. */
export function FilePicture({ file, facts, offset = 0, alt }: FilePictureProps) {
  const language = useLanguage()
  const name = facts ? formatName(facts, language) : '…'
  const thumbnail = thumbnailOf(file)
  if (thumbnail) return <img src={thumbnail} alt={alt} decoding="async" />
  if (facts?.kind === 'image') {
    return <Picture file={file} size={facts} isSeeThrough={facts.hasAlpha} name={name} alt={alt} />
  }
  if (facts?.kind === 'video')
    return <Poster file={file} size={facts} offset={offset} name={name} alt={alt} />
  return <Glyph text={name} />
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
  const composer = useComposer()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const unwanted = new AbortController()
    smallPicture(file, composer.preparer, unwanted.signal).then(
      (picture) => {
        if (unwanted.signal.aborted || !canvas.current) return picture.close()
        canvas.current.width = picture.width
        canvas.current.height = picture.height
        canvas.current.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
      },
      () => unwanted.signal.aborted || setBroken(true),
    )
    return () => unwanted.abort()
  }, [composer, file])
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

function Glyph({ text }: { text: string }) {
  return (
    <span class="thumbnail__glyph" aria-hidden="true">
      {text}
    </span>
  )
}
