import type { Preparer } from '@postfit/worker'
import type { Body, Meta, Uppy, UppyFile } from '@uppy/core'

/** What is made to be looked at, and thrown away. */
const policy = {
  photoFormat: 'jpeg',
  photoQuality: 70,
  photoFit: { mode: 'inside' },
  keepFullSize: false,
} as const

/** What Uppy's own thumbnails are made of. */
const isShownByUppy = /^[^/]+\/(?:jpe?g|gif|png|svg|svg\+xml|bmp|webp|avif)$/
/** HEIC, TIFF and JPEG XL, of which not every browser knows the type. */
const mayBePhoto = /^(?:image\/.+|application\/octet-stream|)$/

/**
 * Pictures of photos that nothing else in the page can show: as soon as Uppy's dashboard asks for them, and later of the outputs. A
 * picture is an address in the file's `preview`, and ends with the file.
 */
export class Previews<M extends Meta, B extends Body> {
  readonly #uppy: Uppy<M, B>
  readonly #preparer: () => Preparer
  /** By the ids of their files. */
  readonly #urls = new Map<string, string>()
  readonly #wanted = new Map<string, AbortController>()
  /** One after the other: photos are large while they are decoded. */
  #last: Promise<void> = Promise.resolve()

  /** @param preparer gives the one of the moment */
  constructor(uppy: Uppy<M, B>, preparer: () => Preparer) {
    this.#uppy = uppy
    this.#preparer = preparer
  }

  install(): void {
    for (const [event, listener] of this.#listeners) this.#uppy.on(event, listener)
  }

  uninstall(): void {
    for (const [event, listener] of this.#listeners) this.#uppy.off(event, listener)
    this.stop()
    for (const id of this.#urls.keys()) this.#forget({ id })
  }

  /** Ends the work on pictures that are not there yet: what is uploaded should not wait for them, and brings its own. */
  stop(): void {
    for (const wanted of this.#wanted.values()) wanted.abort()
    this.#wanted.clear()
  }

  /** What shows an output in Uppy's state of its file, unless there is a picture of somebody else's. */
  of({ id, preview: before }: UppyFile<M, B>, file: File): { preview: string } | undefined {
    const hasOther = before !== undefined && before !== this.#urls.get(id)
    if (hasOther || !file.type.startsWith('image/')) return undefined
    this.#revoke(id)
    const preview = URL.createObjectURL(file)
    this.#urls.set(id, preview)
    return { preview }
  }

  readonly #request = (file: UppyFile<M, B>): void => {
    if (!isShownByUppy.test(file.type) && mayBePhoto.test(file.type)) this.#make(file)
  }

  /** Uppy's own thumbnails are made by the browser, which not everywhere decodes each of their types. */
  readonly #replaceFailed = (file: UppyFile<M, B>): void => this.#make(file)

  #make({ id, data, preview, isRemote }: UppyFile<M, B>): void {
    if (preview || isRemote || !(data instanceof Blob) || this.#wanted.has(id)) return
    const wanted = new AbortController()
    this.#wanted.set(id, wanted)
    this.#last = this.#last.then(async () => {
      // Its place stays empty where it cannot be decoded: why is told when it is to be uploaded.
      const picture = await this.#decode(data, wanted.signal).catch(() => undefined)
      if (this.#wanted.get(id) === wanted) this.#wanted.delete(id)
      const file = this.#uppy.getFile(id)
      if (picture && file && !wanted.signal.aborted) this.#uppy.setFileState(id, this.of(file, picture) ?? {})
    })
  }

  async #decode(data: Blob, signal: AbortSignal): Promise<File | undefined> {
    signal.throwIfAborted()
    const { media } = await this.#preparer().prepare({ type: 'IMAGE', media: [data] }, { policy, signal })
    return media[0]?.file
  }

  readonly #cancel = ({ id }: { readonly id: string }): void => {
    this.#wanted.get(id)?.abort()
    this.#wanted.delete(id)
  }

  readonly #forget = (file: { readonly id: string }): void => {
    this.#cancel(file)
    this.#revoke(file.id)
  }

  #revoke(id: string): void {
    URL.revokeObjectURL(this.#urls.get(id) ?? '')
    this.#urls.delete(id)
  }

  /** The events of `@uppy/thumbnail-generator` have a type only where that is installed. */
  readonly #listeners = [
    ['thumbnail:request' as 'file-added', this.#request],
    ['thumbnail:error' as 'file-added', this.#replaceFailed],
    ['thumbnail:cancel' as 'file-removed', this.#cancel],
    ['file-removed', this.#forget],
  ] as [event: 'file-removed', listener: (file: UppyFile<M, B>) => void][]
}
