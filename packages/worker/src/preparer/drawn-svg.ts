import type { Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { sizedSvg } from './sized-svg.ts'

/** A drawing that every browser can render. */
const plainest = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

/**
 * Renders an SVG at its displayed size, in an `<img>` of the page: there browsers run no script and fetch nothing.
 * Workers have no `<img>`, so the page does this and hands the worker the pixels as a PNG.
 *
 * @returns the job with the rendered picture in place of the drawing; its steps still refer to the drawing's own size
 * @throws PostfitError `decode-failed` if it is not a drawing, `unsupported` if there is no page or its CSP forbids showing it
 */
export async function withDrawnSvg<Job extends PhotoJob>(job: Job): Promise<Job> {
  if (typeof document === 'undefined') {
    throw new PostfitError(
      'unsupported',
      'Could not draw this SVG: only a page can, and this runs in a worker. Save it as PNG or JPEG first',
    )
  }
  const size = drawnSize(job)
  const drawing = sizedSvg({ text: await textOf(job.file), own: job.facts }, size)
  const file = new File([await drawn(drawing, size)], job.facts.name)
  return { ...job, file, facts: { ...job.facts, codedSize: size } }
}

/** Decodes it by the encoding that its first bytes indicate (XML 1.0, appendix F). */
async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  const [first, second] = new Uint8Array(bytes)
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 200))
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? []
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    // An unknown encoding.
    return new TextDecoder().decode(bytes)
  }
}

/** The size before cropping: what the plan scales to, or its own size. Rendering at that size is sharper than scaling pixels. */
function drawnSize({ facts, steps }: PhotoJob): Size {
  const target = findStep(steps, 'downscale')
  if (!target) return { width: facts.width, height: facts.height }
  const part = findStep(steps, 'crop') ?? facts
  const factor = Math.min(1, Math.max(target.width / part.width, target.height / part.height))
  return {
    width: Math.max(1, Math.round(facts.width * factor)),
    height: Math.max(1, Math.round(facts.height * factor)),
  }
}

async function drawn(drawing: string, { width, height }: Size): Promise<Blob> {
  let failure: unknown
  for (const address of addresses(drawing)) {
    try {
      const image = await loaded(address.url)
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      // This frees its memory at once, without waiting for garbage collection.
      canvas.width = canvas.height = 0
      if (blob) return blob
      failure = new Error(`no canvas of ${width}x${height} pixels`)
    } catch (cause) {
      failure = cause
    } finally {
      address.release()
    }
  }
  const reason = failure instanceof Error ? failure.message : String(failure)
  if (await showsDrawings()) {
    throw new PostfitError(
      'decode-failed',
      `Could not draw this SVG: the browser does not show it (${reason})`,
      {
        cause: failure,
      },
    )
  }
  throw new PostfitError(
    'unsupported',
    `Could not draw this SVG: the page's Content-Security-Policy allows neither blob: nor data: in img-src (${reason})`,
    { cause: failure },
  )
}

/** Whether the page may show drawings at all. If not, a failure says nothing about this drawing. */
async function showsDrawings(): Promise<boolean> {
  for (const address of addresses(plainest)) {
    const isShown = await loaded(address.url).then(
      () => true,
      () => false,
    )
    address.release()
    if (isShown) return true
  }
  return false
}

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
}

/** A page's CSP may allow only one of the two. A canvas with an SVG from `blob:` that contains HTML cannot be read in any browser. */
function* addresses(drawing: string): Generator<{ url: string; release(): void }> {
  const blob = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
  yield { url: blob, release: () => URL.revokeObjectURL(blob) }
  yield { url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`, release: () => {} }
}
