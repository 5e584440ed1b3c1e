// Whoever compiles for ES2022 and the DOM alone has no `Disposable`: the declarations bring it along.
/// <reference lib="esnext.disposable" preserve="true" />

import { inspect, loadPart, type MediaFacts, type PostOptions, type PreparePolicy, plan } from '@postfit/core'
import type { InspectedRemote, RemoteInit } from '@postfit/core/remote'
import { createPreparer, type Preparer, type PreparerSettings, safeListener } from '@postfit/worker'
import { type ComposerState, isLocked, isSending } from './composer-state.ts'
import type { Creator } from './creator.ts'
import { changeDraft, coverIndexOf, type DraftChange, emptyDraft, entriesOf } from './draft-state.ts'
import type { Entry, Outcome } from './entry.ts'
import { judge } from './judgement.ts'
import { lacksDisclosure, nothingChosen, type PostChoices, postOptions } from './post-choices.ts'
import { Posting, type PostingState, type UploadPost } from './posting.ts'
import { Preparation } from './preparation.ts'
import { standingInTheWay } from './standing-in-the-way.ts'
import { StatedPost } from './stated-post.ts'
import { chosenCoverPhoto, chosenOffset } from './video-cover.ts'

/** The most files that a composer takes: as many photos as TikTok itself shows in one post. */
export const mostFiles = 35

/** An account that allows everything: what holds until the creator's own limits are known. */
export const anyCreator: Creator = { nickname: '', limits: {} }

/** What a composer works with. */
export interface ComposerSettings extends PreparerSettings {
  /** A preparer that is there already; it is not ended with the composer. One is made on need unless given. */
  readonly preparer?: Preparer
  readonly creator?: Creator
  /** How files are repaired where the person says nothing else. */
  readonly policy?: PreparePolicy
  /** Sends a post. Without one, {@link Composer.post} has nothing to do: take the post from the state. */
  readonly upload?: UploadPost
}

/** A file that is somewhere on the web already, as a media library has it. */
export interface RemoteItem extends RemoteInit {
  readonly url: string
}

/** The state behind a post screen, and all that a person can do with it. Nothing in it needs a page. */
export interface Composer {
  readonly state: ComposerState
  /** Told after each change. @returns what ends it */
  subscribe(listener: (state: ComposerState) => void): () => void
  /**
   * Adds files, as many as fit ({@link mostFiles}); each is inspected at once.
   *
   * @returns what they are, once that is known, or the composer is disposed of
   * @throws TypeError that names what is no file; nothing is added then
   */
  add(files: readonly File[]): Promise<readonly MediaFacts[]>
  /**
   * Adds files that are somewhere on the web already, as many as fit: they are read by ranges, and fetched whole only where there
   * is something to repair. What cannot be read is there all the same, with the reason. Taking one out ends what is being read of it.
   *
   * @returns what they are, once that is known
   */
  addRemote(items: readonly RemoteItem[]): Promise<readonly MediaFacts[]>
  remove(ids: Iterable<number>): void
  /** Moves a file to a place, counted from 0. */
  move(id: number, place: number): void
  /** Makes a photo the cover of the post. */
  makeCover(id: number): void
  /**
   * Says how a file is to be repaired.
   *
   * @param isContinued goes on with the drag of the last choice: both are undone together
   * @throws RangeError or TypeError where the policy makes no sense
   */
  choose(id: number, policy: PreparePolicy, isContinued?: boolean): void
  /**
   * Makes a frame of a video its cover.
   *
   * @param seconds of the person's own file
   * @param isContinued as of `choose`
   */
  chooseCover(id: number, seconds: number, isContinued?: boolean): void
  /** Makes a photo the cover of a video; `null` takes it back. */
  chooseCoverPhoto(id: number, photo: File | null): void
  /** Takes the last removal, move or choice back. */
  undo(): void
  /** Changes what is chosen for the post. */
  change(choices: Partial<PostChoices>): void
  /** Posts for another account. What one account offers, another may not: the audience is chosen anew. */
  setCreator(creator: Creator): void
  setUpload(upload: UploadPost | undefined): void
  /** Fetches what the first photo needs: for when a person opens a file dialog, or drags files near. */
  warm(): void
  /**
   * Prepares files, all that are not ready unless given.
   *
   * @returns what became of them; nothing where it was cancelled or failed, which the state says
   */
  prepare(ids?: Iterable<number>): Promise<ReadonlyMap<number, Outcome> | undefined>
  /** Ends the preparation. */
  cancel(): void
  /** Stops with one file; the others go on. */
  stop(id: number): void
  /** Whether the post can be sent: everything is ready, and nothing but the audience is left to choose. */
  canPost(): boolean
  /** Sends the post where that is possible. @returns how it ended */
  post(): Promise<PostingState>
  /** Ends the upload; another try goes on where it was. */
  stopPosting(): void
  /** The preparer, for frames and covers. */
  preparer(): Preparer
  /** Ends everything that is under way. */
  dispose(): void
  [Symbol.dispose](): void
}

/**
 * A composer's state, without a page. Bind it to whatever draws it: each change is told with the whole state.
 *
 * @throws RangeError that names a setting that makes no sense; TypeError where it is of another type
 */
export function createComposer(settings: ComposerSettings = {}): Composer {
  const { policy = {} } = settings
  const listeners = new Map<object, (state: ComposerState) => void>()
  let upload = settings.upload
  // Made at once, which costs nothing: settings that make no sense are refused here, and not when a file is dropped.
  let own: Preparer | undefined = settings.preparer ? undefined : createPreparer(settings)
  const closing = new AbortController()
  /** What lies behind addresses, and what is being asked after, by the ids of the entries. */
  const addresses = new Map<number, RemoteItem>()
  const looking = new Map<number, AbortController>()
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()))
  let nextId = 1
  let draft = emptyDraft
  const preparer = (): Preparer => {
    if (settings.preparer) return settings.preparer
    own ??= createPreparer(settings)
    return own
  }
  const preparation = new Preparation(preparer, (news) => update(news))
  const posting = new Posting((state) => update({ posting: state }))
  const statedPost = new StatedPost(preparer, (post) => {
    // An answer was to the post as it was.
    if (post !== state.post)
      update({ post, posting: isSending(state.posting) ? state.posting : { kind: 'idle' } })
  })
  let state = derived({
    ...{ choices: nothingChosen, creator: settings.creator ?? anyCreator },
    ...{ preparation: { kind: 'idle' as const }, fractions: new Map<number, number>() },
    ...{ post: null, posting: { kind: 'idle' as const }, isAudienceMissing: false },
  })

  type Given = Omit<ComposerState, 'files' | 'coverIndex' | 'canUndo' | 'options' | 'judgement'>

  /** With what follows from the draft, the choices and the creator. */
  function derived(given: Given): ComposerState {
    const files = entriesOf(draft)
    const media = files.flatMap(({ facts }) => facts ?? [])
    const coverIndex = coverIndexOf(draft)
    const options: PostOptions = postOptions(given.choices, media, coverIndex, chosenOffset(files))
    const judgement = judge(files, options, given.creator.limits, settings.rules)
    return { ...given, files, coverIndex, canUndo: draft.past.length > 0, options, judgement }
  }

  function tell(): void {
    for (const listener of [...listeners.values()]) listener(state)
  }

  /** Changes what nothing else follows from. */
  function update(change: Partial<ComposerState>): void {
    state = { ...state, ...change }
    tell()
  }

  /** Changes what the rest is derived from. */
  function alter(change: Partial<Pick<Given, 'choices' | 'creator' | 'isAudienceMissing'>> = {}): void {
    state = derived({ ...state, ...change })
    tell()
    statedPost.state({ files: state.files, options: state.options, creator: state.creator.limits })
  }

  function changeFiles(change: DraftChange): void {
    draft = changeDraft(draft, change)
    alter()
  }

  /** Forgets how the last preparation ended. */
  function forget(): void {
    if (state.preparation.kind !== 'running') state = { ...state, preparation: { kind: 'idle' } }
  }

  /** What a file is; a disk that does not answer keeps nobody waiting once all is over. */
  function inspectedUntilClosed(file: File): Promise<MediaFacts> {
    const { name, size: byteLength } = file
    const unread: MediaFacts = { kind: 'unknown', name, byteLength, reason: 'unreadable', resembles: null }
    return Promise.race([inspect(file), closed.then(() => unread)])
  }

  /** What is behind an address; where a part of Postfit is missing, that. */
  async function inspected({ url, ...init }: RemoteItem, name: string): Promise<InspectedRemote> {
    try {
      const { inspectRemote } = await loadPart(() => import('@postfit/core/remote'), 'inspectRemote')
      return await inspectRemote(url, init)
    } catch {
      const unknown = { kind: 'unknown', name, byteLength: 0, reason: 'not-loaded', resembles: null } as const
      return { facts: unknown, media: null }
    }
  }

  /** Asks what is behind the address of an entry, until the entry is taken out. */
  async function look(id: number, item: RemoteItem, name: string): Promise<MediaFacts> {
    const asking = new AbortController()
    const end = (): void => asking.abort()
    // What is read of the file later ends by them, too.
    for (const signal of [closing.signal, item.signal]) signal?.addEventListener('abort', end)
    if (item.signal?.aborted) end()
    addresses.set(id, item)
    looking.set(id, asking)
    const { facts, media } = await inspected({ ...item, signal: asking.signal }, name)
    if (looking.get(id) === asking) {
      looking.delete(id)
      if (!closing.signal.aborted) {
        changeFiles({ kind: 'inspect', id, facts, ...(media && { file: media }) })
      }
    }
    return facts
  }

  /** Makes entries of files, as many as fit. */
  function enter(files: readonly File[]): readonly Entry[] {
    forget()
    const entries = files.slice(0, Math.max(0, mostFiles - state.files.length)).map(
      (file): Entry => ({
        ...{ id: nextId++, file, facts: null, policy },
        ...{ coverAt: null, coverPhoto: null, outcome: null },
      }),
    )
    if (entries.length > 0) changeFiles({ kind: 'add', entries })
    return entries
  }

  const composer: Composer = {
    get state() {
      return state
    },
    subscribe(listener) {
      const key = {}
      listeners.set(key, safeListener(listener))
      return () => listeners.delete(key)
    },
    async add(files) {
      files.forEach(assertFile)
      return Promise.all(
        enter(files).map(async ({ id, file }) => {
          const facts = await inspectedUntilClosed(file)
          if (!closing.signal.aborted) changeFiles({ kind: 'inspect', id, facts })
          return facts
        }),
      )
    },
    addRemote(items) {
      const entries = enter(items.map(({ name, url }) => new File([], name ?? lastPartOf(url))))
      return Promise.all(
        entries.map(({ id, file }, index) => look(id, items[index] as RemoteItem, file.name)),
      )
    },
    remove(ids) {
      forget()
      const gone = new Set(ids)
      for (const id of gone) {
        looking.get(id)?.abort()
        looking.delete(id)
      }
      changeFiles({ kind: 'remove', ids: gone })
    },
    move: (id, place) => changeFiles({ kind: 'move', id, place }),
    makeCover: (id) => changeFiles({ kind: 'cover', id }),
    choose(id, chosen, isContinued = false) {
      // It throws where the choice makes no sense, before anything is derived from it.
      plan({}, [], [], { policy: chosen })
      changeFiles({ kind: 'choose', id, policy: chosen, isContinued })
    },
    chooseCover: (id, seconds, isContinued = false) =>
      changeFiles({ kind: 'cover-frame', id, seconds, isContinued }),
    chooseCoverPhoto: (id, photo) => changeFiles({ kind: 'cover-photo', id, photo }),
    undo() {
      changeFiles({ kind: 'undo' })
      // What was taken out before it was known is asked after again.
      for (const { id, facts, file } of state.files) {
        const item = addresses.get(id)
        if (facts === null && item && !looking.has(id)) void look(id, item, file.name)
      }
    },
    change(choices) {
      const next = { ...state.choices, ...choices }
      alter({ choices: next, isAudienceMissing: state.isAudienceMissing && next.privacy === null })
    },
    setCreator: (creator) => alter({ creator, choices: { ...state.choices, privacy: null } }),
    setUpload(next) {
      upload = next
    },
    async prepare(ids) {
      const wanted = ids && new Set(ids)
      const entries = wanted ? state.files.filter(({ id }) => wanted.has(id)) : state.files
      if (entries.length === 0 || state.preparation.kind === 'running') return undefined
      const outcomes = await preparation.start(entries, state.options, state.creator)
      if (outcomes) changeFiles({ kind: 'prepare', outcomes })
      return outcomes
    },
    cancel: () => preparation.cancel(),
    stop: (id) => preparation.stop(id),
    canPost() {
      const { post, choices } = state
      return post !== null && standingInTheWay(post).length === 0 && !lacksDisclosure(choices)
    },
    async post() {
      if (state.choices.privacy === null) {
        update({ isAudienceMissing: true })
        return state.posting
      }
      // Who posts right after a change means what was changed: the audience above all.
      while (statedPost.pending) await statedPost.pending
      if (!upload || !state.post || !composer.canPost() || isLocked(state)) return state.posting
      return posting.start(upload, state.post, chosenCoverPhoto(state.files))
    },
    stopPosting: () => posting.stop(),
    preparer,
    warm: () => void preparer().warm(),
    dispose() {
      closing.abort()
      preparation.cancel()
      posting.stop()
      statedPost.end()
      listeners.clear()
      own?.dispose()
      own = undefined
    },
    [Symbol.dispose]() {
      composer.dispose()
    },
  }
  return composer
}

/** Not by its class: that of a file from another frame is another one. */
function assertFile(file: File, index: number): void {
  if (typeof file?.name === 'string' && typeof file.slice === 'function') return
  const received = file === null ? 'null' : typeof file
  throw new TypeError(`Expected a File for files[${index}] but received ${received}`)
}

/** What an address is called until it was asked. */
function lastPartOf(url: string): string {
  return (
    (url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ??
      '') ||
    url
  )
}
