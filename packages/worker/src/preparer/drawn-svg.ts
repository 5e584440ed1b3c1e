import type { ImageFacts, Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'

const namespace = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'

/**
 * Draws an SVG at the size that it is shown at, as an image of the page, in which browsers run no script and fetch nothing.
 * Workers have no such images, so that this is done on the page; the worker gets the pixels, as a PNG.
 *
 * @returns the job with the picture in place of the drawing; its steps still speak of the drawing's own size
 * @throws PostfitError `decode-failed` when it is no drawing, `unsupported` where there is no page or the page may not show it
 */
export async function withDrawnSvg<Job extends PhotoJob>(job: Job): Promise<Job> {
  if (typeof document === 'undefined') {
    throw new PostfitError(
      'unsupported',
      'Could not draw this SVG: only a page can, and this runs in a worker. Save it as PNG or JPEG first',
    )
  }
  const size = drawnSize(job)
  const drawing = sized(await textOf(job.file), size, job.facts)
  const file = new File([await drawn(drawing, size)], job.facts.name)
  return { ...job, file, facts: { ...job.facts, codedSize: size } }
}

/** In the encoding that its first bytes say (XML 1.0, appendix F). */
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
    // An encoding that nobody knows.
    return new TextDecoder().decode(bytes)
  }
}

/** What the plan scales it to, or its own size; before anything is cut off. Sharper than scaling pixels would be. */
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

/**
 * The same drawing with this size, which it keeps its own coordinates in. Firefox draws none that says no size onto a canvas; and
 * what is drawn at its own size and then scaled is blurred.
 */
function sized(text: string, { width, height }: Size, facts: ImageFacts): string {
  // Each makes many of another, which takes for ever to write out.
  if (/<!ENTITY[^>]*&[^#>][^;>]*;/.test(text)) {
    throw new PostfitError('decode-failed', 'Could not draw this SVG: it declares entities made of entities')
  }
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
  const root = parsed.documentElement
  if (root.namespaceURI !== namespace || root.localName !== 'svg') {
    const [reason] = (parsed.querySelector('parsererror')?.textContent ?? 'it holds something else').split(
      '\n',
    )
    throw new PostfitError('decode-failed', `Could not draw this SVG, it is not well-formed: ${reason}`)
  }
  withoutOthers(root)
  if (!root.hasAttribute('viewBox')) {
    root.setAttribute('viewBox', `0 0 ${facts.width} ${facts.height}`)
    root.setAttribute('preserveAspectRatio', 'none')
  }
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(root)
}

/** Images of a page fetch nothing; but Chromium draws the sign of a broken picture where they would have to. */
function withoutOthers(root: Element): void {
  for (const element of root.querySelectorAll('image, feImage, use')) {
    const address = element.getAttribute('href') ?? element.getAttributeNS(xlink, 'href') ?? '#'
    if (!/^\s*(?:#|data:)/i.test(address)) element.remove()
  }
}

async function drawn(drawing: string, { width, height }: Size): Promise<Blob> {
  let failure: unknown
  for (const address of addresses(drawing)) {
    try {
      const image = new Image()
      image.src = address.url
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      // Its memory is free at once, not once it is collected.
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
  throw new PostfitError(
    'unsupported',
    `Could not draw this SVG: the browser does not show it, or the page's Content-Security-Policy allows neither blob: nor data: in img-src (${reason})`,
    { cause: failure },
  )
}

/** Pages allow the one or the other; and a canvas that showed HTML in an SVG from a blob: gives its pixels away in no browser. */
function* addresses(drawing: string): Generator<{ url: string; release(): void }> {
  const blob = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
  yield { url: blob, release: () => URL.revokeObjectURL(blob) }
  yield { url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`, release: () => {} }
}
