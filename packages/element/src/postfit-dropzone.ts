import { type CreatorLimits, check, type Issue, inspect, type PostOptions } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'
import { createPreparer, type PreparedPost, type Preparer, type PreparerSettings } from '@postfit/worker'
import { draftAttributes, optionsOf, policyOf } from './attributes.ts'
import { DropzoneView } from './dropzone-view.ts'
import type { PostfitDropzoneEvents } from './events.ts'
import { type DropzoneWords, en } from './words.ts'

// Pages are made on servers, too, where this module is imported and no element is ever made.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * A place for the files of a TikTok post: picked or dropped, inspected, repaired in a worker, and handed on.
 *
 * In a form its value is the repaired files, under its `name`; the form can be sent when the post can be published.
 *
 * Attributes: `name`, `required`, `disabled`; of the post `type`, `text`, `privacy`; of its repair `photo-format`,
 * `photo-quality` (1 to 100), `background` (`#rrggbb`), `keep-full-size`, and `consent`, a list of `dropPhotos`,
 * `trimVideo`, `shortenText`, `setVolumes` and `labelAi`. Its content is what the button says. Parts: `zone` (and `dragging`), `button`, `hint`,
 * `progress`, `files`, `file`, `name`, `remove`, `issues`, `issue` (and `issue-error`, `issue-warning`, `issue-notice`),
 * `severity`, `status`. Custom properties: `--postfit-accent`, `--postfit-border`, `--postfit-error`, `--postfit-radius`,
 * `--postfit-gap`. Events: {@link PostfitDropzoneEvents}.
 */
export class PostfitDropzone extends Base {
  static readonly formAssociated = true
  static readonly observedAttributes: readonly string[] = [...draftAttributes, 'name', 'required', 'disabled']

  readonly #internals: ElementInternals = this.attachInternals()
  readonly #view: DropzoneView
  #files: readonly File[] = []
  #options: PostOptions = {}
  #settings: PreparerSettings = {}
  #creator: CreatorLimits = {}
  #words: DropzoneWords = en
  #issues: readonly Issue[] = []
  #post: PreparedPost | null = null
  #fraction: number | null = null
  #status = ''
  #isDisabledByForm = false
  #isScheduled = false
  #run = new AbortController()
  #preparer: Preparer | undefined
  /** What files have become, as long as nobody wants them to become something else: options change more often. */
  #outputs = new WeakMap<File, File>()

  constructor() {
    super()
    this.#view = new DropzoneView(this, {
      add: (files) => {
        if (files.length > 0) this.#choose(this.#takesOne ? files.slice(0, 1) : [...this.#files, ...files])
      },
      remove: (index) => this.#choose(this.#files.filter((_, place) => place !== index)),
    })
  }

  /** The files of the post, in its order, as they were picked. */
  get files(): readonly File[] {
    return this.#files
  }

  set files(files: readonly File[]) {
    this.#files = [...files]
    this.#schedule()
  }

  /** The options of the post, besides those that are attributes, which come first. */
  get options(): PostOptions {
    return this.#options
  }

  set options(options: PostOptions) {
    this.#options = options
    this.#schedule()
  }

  /** How files are repaired, and where the worker is; see `createPreparer` of `@postfit/worker`. */
  get settings(): PreparerSettings {
    return this.#settings
  }

  set settings(settings: PreparerSettings) {
    this.#settings = settings
    this.#endPreparer()
    this.#schedule()
  }

  /** What the creator's account allows; checked where given. */
  get creator(): CreatorLimits {
    return this.#creator
  }

  set creator(creator: CreatorLimits) {
    this.#creator = creator
    this.#schedule()
  }

  /** What the element says; English unless given. */
  get words(): DropzoneWords {
    return this.#words
  }

  set words(words: DropzoneWords) {
    this.#words = words
    this.#schedule()
  }

  /** What is wrong: with the files as they were picked and, once there is a post, what is left of it. */
  get issues(): readonly Issue[] {
    return this.#issues
  }

  /** What became of the files; `null` until they are prepared. */
  get post(): PreparedPost | null {
    return this.#post
  }

  get #takesOne(): boolean {
    return this.#postOptions().type === 'VIDEO'
  }

  connectedCallback(): void {
    for (const name of ['files', 'options', 'settings', 'creator', 'words'] as const) this.#upgrade(name)
    this.#schedule()
  }

  disconnectedCallback(): void {
    this.#run.abort()
    this.#endPreparer()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return
    if (['name', 'required', 'disabled'].includes(name)) this.#show()
    else if (['type', 'text', 'privacy'].includes(name)) this.#schedule()
    else this.#repairAnew()
  }

  formDisabledCallback(disabled: boolean): void {
    this.#isDisabledByForm = disabled
    this.#show()
  }

  formResetCallback(): void {
    this.files = []
  }

  /** A property that was set before the element was defined hides the accessor; frameworks do that. */
  #upgrade<Name extends 'files' | 'options' | 'settings' | 'creator' | 'words'>(name: Name): void {
    if (!Object.hasOwn(this, name)) return
    const value = this[name]
    Reflect.deleteProperty(this, name)
    Object.assign(this, { [name]: value })
  }

  #choose(files: readonly File[]): void {
    this.files = files
    this.#tell('postfit-change', { files })
  }

  #repairAnew(): void {
    this.#outputs = new WeakMap()
    this.#schedule()
  }

  /** Outputs may be temporary files, which end with the preparer. */
  #endPreparer(): void {
    this.#preparer?.dispose()
    this.#preparer = undefined
    this.#outputs = new WeakMap()
  }

  /** Everything that is set in one go is dealt with in one go. */
  #schedule(): void {
    this.#run.abort()
    this.#post = null
    this.#fraction = null
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      if (this.isConnected) void this.#prepare()
    })
  }

  async #prepare(): Promise<void> {
    this.#run = new AbortController()
    const { signal } = this.#run
    this.#issues = []
    this.#status = this.#files.length > 0 ? this.#words.preparing : ''
    this.#show()
    if (this.#files.length === 0) return
    try {
      await this.#inspect(signal)
      if (signal.aborted) return
      const post = await this.#repair(signal)
      if (signal.aborted) return
      this.#finish(post)
    } catch (error) {
      if (signal.aborted) return
      this.#fraction = null
      this.#status = this.#words.failed
      this.#show()
      this.#tell('postfit-error', { error })
    }
  }

  async #inspect(signal: AbortSignal): Promise<void> {
    const facts = await Promise.all(this.#files.map((file) => inspect(file)))
    if (signal.aborted) return
    const { rules } = this.#settings
    this.#issues = check(this.#postOptions(), facts, { rules, creator: this.#creator })
    this.#tell('postfit-issues', { issues: this.#issues, post: null })
  }

  #repair(signal: AbortSignal): Promise<PreparedPost> {
    const files = this.#files
    this.#preparer ??= createPreparer(this.#settings)
    return this.#preparer.prepare(
      { ...this.#postOptions(), media: files.map((file) => this.#outputs.get(file) ?? file) },
      {
        signal,
        creator: this.#creator,
        policy: { ...this.#settings.policy, ...policyOf(this) },
        onFile: ({ output }, index) => {
          if (output) this.#outputs.set(files[index] as File, output.file)
        },
        onProgress: (progress) => {
          this.#fraction = progress.fraction
          this.#view.renderFraction(progress.fraction, this.#words)
          this.#tell('postfit-progress', progress)
        },
      },
    )
  }

  #finish(post: PreparedPost): void {
    this.#post = post
    this.#issues = post.issues
    this.#fraction = null
    const problems = post.issues.filter(({ severity }) => severity === 'error').length
    this.#status = post.ok ? this.#words.ready(post.media.length) : this.#words.refused(problems)
    this.#show()
    this.#tell('postfit-issues', { issues: post.issues, post })
    if (post.ok) this.#tell('postfit-ready', { post })
  }

  #postOptions(): PostOptions {
    return { ...this.#options, ...optionsOf(this) }
  }

  #show(): void {
    const { type } = this.#postOptions()
    const state = {
      files: this.#files,
      // What is being repaired is no news to anyone who has to do nothing about it.
      issues: this.#post ? this.#issues : this.#issues.filter(({ repair }) => repair !== 'automatic'),
      fraction: this.#fraction,
      status: this.#status,
      accept: type === 'IMAGE' ? images : type === 'VIDEO' ? videos : `${images},${videos}`,
      multiple: !this.#takesOne,
      disabled: this.#isDisabledByForm || this.hasAttribute('disabled'),
    }
    this.#view.render(state, this.#words)
    this.#showForm()
  }

  /** What the form that the element is in sends, and whether it can. */
  #showForm(): void {
    const name = this.getAttribute('name')
    const form = new FormData()
    if (name) for (const { file } of this.#post?.ok ? this.#post.media : []) form.append(name, file)
    this.#internals.setFormValue(name && this.#post?.ok ? form : null)
    const { button } = this.#view
    if (this.#files.length === 0) {
      const valueMissing = this.hasAttribute('required')
      this.#internals.setValidity({ valueMissing }, valueMissing ? this.#words.required : '', button)
      return
    }
    const [problem] = this.#issues.filter(({ severity }) => severity === 'error')
    const message = !this.#post
      ? this.#status || this.#words.preparing
      : problem && renderIssue(problem, this.#words.issues)
    this.#internals.setValidity({ customError: message !== undefined }, message, button)
  }

  #tell<Name extends keyof PostfitDropzoneEvents>(
    name: Name,
    detail: PostfitDropzoneEvents[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

// Some systems know no type for the newer formats, but all know their endings.
const images = 'image/*,.heic,.heif,.avif,.jxl'
const videos = 'video/*,.mkv'
