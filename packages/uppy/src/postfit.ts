import type { CreatorLimits, Issue, PostOptions } from '@postfit/core'
import { en, type Locale } from '@postfit/core/messages'
import {
  createPreparer,
  type PreparedPost,
  type PrepareProgress,
  type Preparer,
  type PreparerSettings,
} from '@postfit/worker'
import { BasePlugin, type Body, type Meta, type Uppy, type UppyFile } from '@uppy/core'
import { locale } from './locale.ts'
import { PostRefusal } from './post-refusal.ts'
import { Previews } from './previews.ts'
import { Restriction } from './restriction.ts'

/** What every plugin takes: `id` and `locale`. Uppy 4.4 exports no name for it. */
export type UppyPluginOptions = NonNullable<ConstructorParameters<typeof BasePlugin>[1]>

/** How the plugin works. `rules`, `policy` and where the worker is are those of `createPreparer`. */
export interface PostfitOptions extends UppyPluginOptions, PreparerSettings {
  /** The options of the post, or what gives them when an upload starts: the caption as it is then, for example. */
  readonly post?: PostOptions | (() => PostOptions)
  /** What the creator's account allows; checked where given. */
  readonly creator?: CreatorLimits
  /** Issues in words, or what gives them when something is refused: those of the language as it is then. English unless given. */
  readonly words?: Locale | (() => Locale)
}

/** What is no setting of a preparer: it may change at any time, also while files are prepared. */
const ownOptions: ReadonlySet<string> = new Set(['id', 'locale', 'post', 'creator', 'words'])

/** The post that an upload carries, and which files of Uppy are its media. */
export interface PreparedUpload {
  readonly post: PreparedPost
  /** The ids of the Uppy files, in the order of `post.media`. */
  readonly fileIDs: readonly string[]
}

interface LocalFile {
  readonly id: string
  readonly file: File
}

/**
 * Prepares the files of a post before Uppy uploads them: a pre-processor.
 *
 * All files that Uppy holds are one post. What is uploaded are the outputs, under the names that fit them. A post that
 * cannot be repaired is not uploaded at all: `upload()` rejects with a {@link PostRefusal}, Uppy's informer shows why, and
 * `restriction-failed` is emitted for each issue, with its file. Uppy's own `restrictions` judge what a person picks, before
 * any repair: leave out `allowedFileTypes` and `maxFileSize`, which would refuse a PNG that becomes a JPEG.
 *
 * Taking a file out ends the work on it, `uppy.cancelAll()` all of it.
 */
export class Postfit<M extends Meta, B extends Body> extends BasePlugin<PostfitOptions, M, B> {
  #preparer: Preparer | undefined
  /** Preparers whose settings were changed, and that may still be at work. */
  #outdated: Preparer[] = []
  #runs = 0
  #prepared: PreparedUpload | null = null
  readonly #previews = new Previews<M, B>(this.uppy, () => this.#currentPreparer())

  /** @throws RangeError that names a setting that makes no sense; TypeError where it is of another type */
  constructor(uppy: Uppy<M, B>, options: PostfitOptions = {}) {
    super(uppy, options)
    assertSettings(options)
    this.id = options.id ?? 'Postfit'
    this.type = 'modifier'
    this.defaultLocale = locale
    this.i18nInit()
  }

  /**
   * What the last upload carries: the post, for `toPostBody`, and the ids of its files in Uppy, in its order; `null` before
   * the first one, and when it was refused.
   */
  get prepared(): PreparedUpload | null {
    return this.#prepared
  }

  override install(): void {
    this.uppy.addPreProcessor(this.#prepare)
    this.uppy.on('error', this.#tellOfRestriction)
    this.#previews.install()
  }

  override uninstall(): void {
    this.uppy.removePreProcessor(this.#prepare)
    this.uppy.off('error', this.#tellOfRestriction)
    this.#previews.uninstall()
    this.#replacePreparer()
    this.#endOutdated()
  }

  /**
   * Settings of the preparer count from the next upload on, everything else at once. Uppy calls it, too, with all that it is set itself
   * where that has a `locale`.
   */
  override setOptions(changes: Partial<PostfitOptions>): void {
    const before = this.opts as Record<string, unknown>
    assertSettings({ ...this.opts, ...changes })
    super.setOptions(changes)
    const isOther = Object.entries(changes).some(
      ([name, value]) => !ownOptions.has(name) && value !== before[name],
    )
    if (isOther) this.#replacePreparer()
    if (this.#runs === 0) this.#endOutdated()
  }

  #currentPreparer(): Preparer {
    this.#preparer ??= createPreparer(this.opts)
    return this.#preparer
  }

  #replacePreparer(): void {
    if (this.#preparer) this.#outdated.push(this.#preparer)
    this.#preparer = undefined
  }

  #endOutdated(): void {
    for (const preparer of this.#outdated.splice(0)) preparer.dispose()
  }

  /**
   * Fetches what the first photo needs, while a person still looks for it: for when the file dialog or Uppy's dashboard opens, or
   * something is dragged over the page.
   */
  warm(): void {
    void this.#currentPreparer().warm()
  }

  readonly #prepare = async (uploading: string[]): Promise<void> => {
    this.#prepared = null
    this.#previews.stop()
    this.#runs++
    const removed = new Map(this.uppy.getFiles().map(({ id }) => [id, new AbortController()]))
    const remove = (file: UppyFile<M, B>): void => removed.get(file.id)?.abort()
    this.uppy.on('file-removed', remove)
    try {
      for (;;) {
        const files = this.#localFiles()
        const post = await this.#prepareFiles(files, uploading, removed)
        if (files.every(({ id }) => removed.get(id)?.signal.aborted)) return
        this.#takeOver(post, files, uploading)
        // A post without one of its files is another post: its cover or its number of photos may be wrong now. The outputs
        // that are there already are only inspected.
        if (files.some(({ id }) => removed.get(id)?.signal.aborted)) continue
        this.#refuseUnlessReady(post, files)
        const fileIDs = post.media.map(({ index }) => (files[index] as LocalFile).id)
        this.#prepared = { post, fileIDs }
        return
      }
    } catch (error) {
      // Uppy that is destroyed takes out all files, and ends this plugin with its preparer: nobody waits for it any more.
      if (this.uppy.getFiles().length > 0) throw error
    } finally {
      this.#runs--
      if (this.#runs === 0) this.#endOutdated()
      this.uppy.off('file-removed', remove)
      for (const id of uploading) {
        const file = this.uppy.getFile(id)
        if (file) this.uppy.emit('preprocess-complete', file)
      }
    }
  }

  /**
   * Uppy 4 and 5.0 take every error of a pre-processor for a failure; later ones tell of a restriction as such. What a person
   * sees and a page hears should not hang on the version.
   */
  readonly #tellOfRestriction = (error: unknown): void => {
    if (!(error instanceof Restriction)) return
    const { message, file } = error
    this.uppy.setState({ error: null })
    this.uppy.emit('restriction-failed', file, error)
    const details = error instanceof PostRefusal ? error.details : ''
    this.uppy.info({ message, details }, 'error', this.uppy.opts.infoTimeout)
  }

  /** @throws Restriction on a file that is not on this machine */
  #localFiles(): LocalFile[] {
    return this.uppy.getFiles().map((file) => {
      const { id, type, data } = file
      // The dashboard lets a person rename a file, which only its metadata tell.
      const name = file.meta.name || file.name
      if (file.isRemote || !(data instanceof Blob)) {
        throw new Restriction<M, B>(this.i18n('postfitRemote', { file: name }), file)
      }
      return {
        id,
        file: data instanceof File && data.name === name ? data : new File([data], name, { type }),
      }
    })
  }

  #prepareFiles(
    files: readonly LocalFile[],
    uploading: readonly string[],
    removed: ReadonlyMap<string, AbortController>,
  ): Promise<PreparedPost> {
    const { post = {}, creator } = this.opts
    return this.#currentPreparer().prepare(
      { ...(typeof post === 'function' ? post() : post), media: files.map(({ file }) => file) },
      {
        fileSignals: files.map(({ id }) => removed.get(id)?.signal),
        onProgress: (progress) => this.#tell(progress, files, uploading),
        ...(creator && { creator }),
      },
    )
  }

  #tell({ file }: PrepareProgress, files: readonly LocalFile[], uploading: readonly string[]): void {
    const { id } = files[file.index] as LocalFile
    // Uppy keeps nothing of a file that it holds no longer, and one that is uploaded already is not processed again.
    const uppyFile = uploading.includes(id) && this.uppy.getFile(id)
    if (!uppyFile) return
    const message = this.i18n('postfitPreparing', { file: file.name })
    this.uppy.emit('preprocess-progress', uppyFile, { mode: 'determinate', message, value: file.fraction })
  }

  /** Has Uppy upload the outputs. */
  #takeOver({ media }: PreparedPost, files: readonly LocalFile[], uploading: readonly string[]): void {
    for (const { index, file } of media) {
      const { id, file: before } = files[index] as LocalFile
      const uppyFile = this.uppy.getFile(id)
      if (!uppyFile || file === before || !uploading.includes(id)) continue
      const { name, type, size } = file
      this.uppy.setFileState(id, {
        data: file,
        name,
        type,
        size,
        extension: name.slice(name.lastIndexOf('.') + 1),
        meta: { ...uppyFile.meta, name, type },
        progress: { ...uppyFile.progress, bytesTotal: size },
        ...this.#previews.of(uppyFile, file),
      })
    }
  }

  /** @throws PostRefusal when an error is left */
  #refuseUnlessReady(post: PreparedPost, files: readonly LocalFile[]): void {
    const errors = post.issues.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return
    const { words: given = en } = this.opts
    const words = typeof given === 'function' ? given() : given
    const fileOf = ({ path: [field, index] }: Issue): UppyFile<M, B> | undefined =>
      field === 'media' ? this.uppy.getFile(files[index as number]?.id ?? '') : undefined
    // Uppy emits the one that is thrown by itself.
    for (const issue of errors.slice(1)) {
      const file = fileOf(issue)
      this.uppy.emit('restriction-failed', file, new PostRefusal([issue], words, file))
    }
    throw new PostRefusal(errors, words, fileOf(errors[0] as Issue))
  }
}

/** What makes no sense is refused here, and not when an upload starts. A preparer costs nothing before there is a file. */
function assertSettings(options: PostfitOptions): void {
  createPreparer(options).dispose()
}

declare module '@uppy/core' {
  interface PluginTypeRegistry<M extends Meta, B extends Body> {
    Postfit: Postfit<M, B>
  }
}
