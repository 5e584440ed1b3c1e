import { pickLocale } from '@postfit/core/language'
import type { PreparedPost } from '@postfit/worker'
import { h, render } from 'preact'
import { loadLanguage } from '../language/load-language.ts'
import type { ComposerState } from '../store/composer-state.ts'
import { type Composer, type ComposerSettings, createComposer } from '../store/create-composer.ts'
import type { Creator } from '../store/creator.ts'
import type { UploadPost } from '../store/posting.ts'
import { Frame } from '../view/frame.tsx'
import type { FileAction, LoadTracks, PickFromLibrary } from '../view/given.ts'
import { english, type Language } from '../words/language.ts'
import { composerStyle } from './composer-style.ts'
import type { ElementView } from './element-view.ts'
import type { PostfitEvents } from './events.ts'

// Pages are made on servers, too, where this module is imported and no element is ever made.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** When files are prepared: as they come, or when the person says so. */
export type Preparing = 'at-once' | 'asked'

/** Milliseconds without a change before files are prepared at once: a slider that moves makes many. */
const patience = 500

/** The properties of the elements; set before an element is defined, they are taken over. */
const properties = [
  ...(['settings', 'composer', 'creator', 'upload', 'language', 'tracks', 'fileActions', 'library'] as const),
]

/**
 * What all elements of a composer have in common: a state behind them, a language, and a shadow tree that is drawn from both.
 * Elements that are given the same {@link PostfitElement.composer} show one and the same post.
 */
export abstract class PostfitElement extends Base {
  static readonly formAssociated = true
  static readonly observedAttributes: readonly string[] = ['name', 'required', 'drop', 'prepare', 'locale']

  readonly #internals: ElementInternals = this.attachInternals()
  #settings: ComposerSettings = {}
  #given: Composer | undefined
  #own: Composer | undefined
  #creator: Creator | undefined
  #upload: UploadPost | undefined
  #language: Language | undefined
  #loaded: Language = english
  #tracks: LoadTracks | null = null
  #fileActions: readonly FileAction[] = []
  #library: PickFromLibrary | null = null
  #loading: string | undefined
  #told: ComposerState | undefined
  #unsubscribe: (() => void) | undefined
  #isScheduled = false
  /** A page that changes its language without being loaded anew says so at its root. */
  readonly #pageLanguage = new MutationObserver(() => this.#schedule())
  #preparing: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.attachShadow({ mode: 'open', delegatesFocus: true })
  }

  /** What the element shows. */
  protected abstract readonly view: ElementView

  /** When files are prepared unless the attribute `prepare` says otherwise. */
  protected readonly usualPreparing: Preparing = 'asked'

  /** Whether the element has what it is there for: a post that can be sent. */
  protected isFit(post: PreparedPost): boolean {
    return post.ok
  }

  /** How files are repaired, and where the worker is. Counts until the first file comes. */
  get settings(): ComposerSettings {
    return this.#settings
  }

  set settings(settings: ComposerSettings) {
    this.#settings = settings
    this.#endOwn()
    this.#follow()
  }

  /** The state behind the element. One is made with the element's settings unless given; a given one is not ended with it. */
  get composer(): Composer {
    if (this.#given) return this.#given
    this.#own ??= this.#makeOwn()
    return this.#own
  }

  set composer(composer: Composer) {
    if (composer === this.#given) return
    this.#endOwn()
    this.#given = composer
    this.#follow()
  }

  /** The account that the post is for; its limits decide what can be chosen. */
  get creator(): Creator {
    return this.composer.state.creator
  }

  set creator(creator: Creator) {
    this.#creator = creator
    if (this.#given || this.#own) this.composer.setCreator(creator)
  }

  /** Sends the post when the person wants it. Without one the post is handed over with `postfit-ready`. */
  get upload(): UploadPost | undefined {
    return this.#upload
  }

  set upload(upload: UploadPost | undefined) {
    this.#upload = upload
    if (this.#given || this.#own) this.composer.setUpload(upload)
    this.#schedule()
  }

  /** What the element says: words that are given, else those of {@link locale}. */
  get language(): Language {
    return this.#language ?? this.#loaded
  }

  set language(language: Language | undefined) {
    this.#language = language
    this.#schedule()
  }

  /**
   * The language, by its BCP 47 tag: the attribute `locale`, else the `lang` of the nearest ancestor that has one. A change of
   * either, and of that of `<html>`, is followed. Its words are
   * loaded when they are needed, and are English until then; where there are none in it, they stay English.
   */
  get locale(): string {
    return this.getAttribute('locale') ?? languageAround(this) ?? ''
  }

  set locale(tag: string) {
    this.setAttribute('locale', tag)
  }

  /** Fetches the tracks of the Commercial Music Library; nobody is asked for one unless given. */
  get tracks(): LoadTracks | null {
    return this.#tracks
  }

  set tracks(tracks: LoadTracks | null) {
    this.#tracks = tracks
    this.#schedule()
  }

  /** Things of the embedder's own that a person can do with a file. */
  get fileActions(): readonly FileAction[] {
    return this.#fileActions
  }

  set fileActions(fileActions: readonly FileAction[]) {
    this.#fileActions = fileActions
    this.#schedule()
  }

  /** The embedder's own media library: a button opens it, and what is picked is added by its addresses. */
  get library(): PickFromLibrary | null {
    return this.#library
  }

  set library(library: PickFromLibrary | null) {
    this.#library = library
    this.#schedule()
  }

  connectedCallback(): void {
    for (const name of properties) this.#upgrade(name)
    const root = this.shadowRoot as ShadowRoot
    root.adoptedStyleSheets = [composerStyle()]
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] })
    this.#follow()
  }

  /** An element that is only moved is connected again at once; one that is gone ends its work. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#pageLanguage.disconnect()
      this.#unsubscribe?.()
      render(null, this.shadowRoot as ShadowRoot)
      this.#endOwn()
    })
  }

  attributeChangedCallback(): void {
    this.#schedule()
  }

  formResetCallback(): void {
    this.composer.remove(this.composer.state.files.map(({ id }) => id))
  }

  #makeOwn(): Composer {
    return createComposer({
      ...this.#settings,
      ...(this.#creator && { creator: this.#creator }),
      ...(this.#upload && { upload: this.#upload }),
    })
  }

  #endOwn(): void {
    this.#own?.dispose()
    this.#own = undefined
  }

  #follow(): void {
    this.#unsubscribe?.()
    if (!this.isConnected) return
    this.#told = this.composer.state
    this.#unsubscribe = this.composer.subscribe((state) => this.#tellOf(state))
    this.#showForm(this.composer.state)
    this.#draw()
  }

  /** Everything that is set in one go is drawn in one go. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      if (!this.isConnected) return
      this.#showForm(this.composer.state)
      this.#draw()
    })
  }

  /** Loads the words of the locale. Where they cannot be loaded, the ones before stay, and the next drawing tries again. */
  #speak(): void {
    const tag = pickLocale([this.locale])
    if (this.#language || tag === this.#loaded.words.language || tag === this.#loading) return
    this.#loading = tag
    loadLanguage(tag)
      .then((language) => {
        if (this.#loading === tag) this.#loaded = language
      })
      .catch(reportError)
      .finally(() => {
        if (this.#loading !== tag) return
        this.#loading = undefined
        if (this.#loaded.words.language === tag) this.#schedule()
      })
  }

  #draw(): void {
    this.#speak()
    const { composer, language, tracks, fileActions, library, view } = this
    const hasUpload = this.#upload !== undefined || this.#given !== undefined
    const dropTarget = this.getAttribute('drop') === 'page' ? window : this
    const frame = h(Frame, { composer, language, tracks, fileActions, library, view, dropTarget, hasUpload })
    render(frame, this.shadowRoot as ShadowRoot)
  }

  /** Where files are prepared as they come. Those that were refused wait for a change, as nothing else helps them. */
  #prepareSoon(): void {
    if ((this.getAttribute('prepare') ?? this.usualPreparing) !== 'at-once') return
    clearTimeout(this.#preparing)
    this.#preparing = setTimeout(() => {
      const { files, preparation } = this.composer.state
      const waiting = files.filter(({ outcome }) => outcome === null)
      if (!this.isConnected || waiting.length === 0 || files.some(({ facts }) => facts === null)) return
      // It goes on with these when it is done with the others.
      if (preparation.kind === 'running') this.#prepareSoon()
      else this.composer.prepare(waiting.map(({ id }) => id))
    }, patience)
  }

  #tellOf(state: ComposerState): void {
    const before = this.#told
    this.#told = state
    this.#showForm(state)
    if (state.files !== before?.files) this.#prepareSoon()
    if (
      state.files.length !== before?.files.length ||
      state.files.some(({ id }, at) => id !== before.files[at]?.id)
    ) {
      this.#tell('postfit-change', { files: state.files.map(({ file }) => file) })
    }
    if (state.post && state.post !== before?.post && this.isFit(state.post)) {
      this.#tell('postfit-ready', { post: state.post })
    }
    if (state.posting !== before?.posting) {
      if (state.posting.kind === 'refused') this.#tell('postfit-error', { error: state.posting.error })
      if (state.posting.kind === 'accepted' && state.post) {
        this.#tell('postfit-post', { post: state.post, sent: state.posting.sent })
      }
    }
    if (state.preparation !== before?.preparation && state.preparation.kind === 'failed') {
      this.#tell('postfit-error', { error: state.preparation.error })
    }
  }

  /**
   * What the form that the element is in sends, and whether it can. A file that the API has already is sent as its upload id: forms
   * take no file that is only an address, and make "[object Object]" of it.
   */
  #showForm({ files, post }: ComposerState): void {
    const fit = post && this.isFit(post) ? post : null
    const name = this.getAttribute('name')
    const form = new FormData()
    if (name) for (const { file, uploadId } of fit?.media ?? []) form.append(name, uploadId ?? file)
    this.#internals.setFormValue(name && fit ? form : null)
    const { words } = this.language
    const valueMissing = files.length === 0 && this.hasAttribute('required')
    const customError = files.length > 0 && !fit
    const message = valueMissing ? words.compose.required : customError ? words.compose.notReady : ''
    this.#internals.setValidity({ valueMissing, customError }, message)
  }

  #tell<Name extends keyof PostfitEvents>(name: Name, detail: PostfitEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  /** A property that was set before the element was defined hides the accessor; frameworks do that. */
  #upgrade(name: (typeof properties)[number]): void {
    if (!Object.hasOwn(this, name)) return
    const value: unknown = this[name]
    Reflect.deleteProperty(this, name)
    Object.assign(this, { [name]: value })
  }
}

/** The `lang` of the nearest ancestor, outside of shadow trees, too. */
function languageAround(element: Element): string | undefined {
  const nearest = element.closest('[lang]')
  if (nearest) return nearest.getAttribute('lang') ?? undefined
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? languageAround(root.host) : undefined
}
