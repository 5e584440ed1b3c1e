import type { PreparePolicy } from '@postfit/core'
import { createPreparer } from '@postfit/worker'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fixture, photo } from '../../../worker/src/testing/photos.ts'
import { hearUncaughtErrors } from '../testing/uncaught-errors.ts'
import type { ComposerState } from './composer-state.ts'
import { type Composer, type ComposerSettings, createComposer, mostFiles } from './create-composer.ts'
import type { UploadPost } from './posting.ts'

const open: Composer[] = []
function composerOf(settings: ComposerSettings = {}): Composer {
  const composer = createComposer(settings)
  open.push(composer)
  return composer
}
afterEach(() => {
  for (const composer of open.splice(0)) composer.dispose()
})

/** The first state that satisfies a condition. */
function stateWhen(composer: Composer, is: (state: ComposerState) => boolean): Promise<ComposerState> {
  return new Promise((resolve) => {
    if (is(composer.state)) return resolve(composer.state)
    const end = composer.subscribe((state) => {
      if (!is(state)) return
      end()
      resolve(state)
    })
  })
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const names = ({ state }: Composer): string[] => state.files.map(({ file }) => file.name)

describe('files', () => {
  it('are inspected and judged as they come, and nothing in the state is changed in place', async () => {
    const composer = composerOf()
    const states: ComposerState[] = []
    composer.subscribe((state) => states.push(state))
    const [facts] = await composer.add([await photo('screenshot.png')])
    expect(facts).toMatchObject({ kind: 'image', format: 'png' })
    const [entry] = composer.state.files
    expect(composer.state.judgement.files.get(entry?.id ?? 0)?.issues.map(({ code }) => code)).toContain(
      'photo-format',
    )
    expect(composer.state.options).toMatchObject({ type: 'IMAGE', disableComments: true })
    expect(states[0]?.files[0]?.facts).toBeNull()
    expect(new Set(states).size).toBe(states.length)
  })

  it('can be moved, made the cover, taken out, and all of that undone', async () => {
    const composer = composerOf()
    await composer.add([
      await photo('screenshot.png'),
      await photo('compliant.jpg'),
      await photo('small.jpg'),
    ])
    const [first, second] = composer.state.files
    composer.move(first?.id ?? 0, 2)
    composer.makeCover(first?.id ?? 0)
    expect(names(composer)).toEqual(['compliant.jpg', 'small.jpg', 'screenshot.png'])
    expect(composer.state.options.photoCoverIndex).toBe(2)
    composer.remove([second?.id ?? 0])
    expect(names(composer)).toEqual(['small.jpg', 'screenshot.png'])
    expect(composer.state.options.photoCoverIndex).toBe(1)
    composer.undo()
    composer.undo()
    composer.undo()
    expect(names(composer)).toEqual(['screenshot.png', 'compliant.jpg', 'small.jpg'])
    expect([composer.state.canUndo, composer.state.coverIndex]).toEqual([false, 0])
  })

  it('say at once where their Content Credentials cannot be kept, though somebody wants that', async () => {
    const composer = composerOf()
    await composer.add([await fixture('provenance/credentials-and-place.jpg', 'made.jpg')])
    const [entry] = composer.state.files
    const codes = (policy: PreparePolicy) => {
      composer.choose(entry?.id ?? 0, { keepCredentials: true, ...policy })
      const { issues } = composer.state.judgement.files.get(entry?.id ?? 0) ?? { issues: [] }
      return issues.map(({ code }) => code).filter((code) => code.startsWith('ai-'))
    }
    expect(codes({})).toEqual(['ai-credentials-broken'])
    const photoFit = { mode: 'crop', ratio: { width: 1, height: 1 } } as const
    expect(codes({ photoFit })).toEqual(['ai-credentials-lost'])
  })

  it('that a disk does not give are waited for no longer than there is a composer', async () => {
    class StuckFile extends File {
      override slice(): Blob {
        return Object.assign(new Blob(), { arrayBuffer: () => new Promise(() => {}) })
      }
    }
    const composer = composerOf()
    const added = composer.add([new StuckFile(['a photo'], 'stuck.jpg')])
    composer.dispose()
    expect(await added).toMatchObject([{ kind: 'unknown', name: 'stuck.jpg', reason: 'unreadable' }])
  })

  it('that are none are refused by their place, and nothing is added', async () => {
    const composer = composerOf()
    const file = await photo('small.jpg')
    for (const [given, received] of [
      [null, 'null'],
      [undefined, 'undefined'],
      ['small.jpg', 'string'],
      [new Uint8Array(8), 'object'],
    ]) {
      const refused = composer.add([file, given as unknown as File])
      await expect(refused).rejects.toThrow(`Expected a File for files[1] but received ${received}`)
    }
    expect(names(composer)).toEqual([])
    await composer.add([file])
    expect(names(composer)).toEqual(['small.jpg'])
  })

  it('are no more than fit', async () => {
    const composer = composerOf()
    const file = await photo('small.jpg')
    const added = await composer.add(Array.from({ length: mostFiles + 5 }, () => file))
    expect([added.length, composer.state.files.length]).toEqual([mostFiles, mostFiles])
    expect(await composer.add([file])).toEqual([])
  })
})

describe('files behind addresses', () => {
  const bytesOf = async (name: string) => new Uint8Array(await (await photo(name)).arrayBuffer())
  /** A server without ranges that knows one file. */
  const serving = (bytes: Uint8Array<ArrayBuffer>) => async (url: unknown) =>
    String(url).endsWith('gone.jpg')
      ? new Response(null, { status: 404 })
      : new Response(bytes, { headers: { 'content-length': String(bytes.length) } })

  it('stand among the others, are told where they are lost, and are not sent again', async () => {
    const fetch = serving(await bytesOf('compliant.jpg')) as typeof globalThis.fetch
    const composer = composerOf()
    const [fine, gone] = await composer.addRemote([
      { url: 'https://media.example/harbour.jpg?key=1', fetch, uploadId: 'upload-7' },
      { url: 'https://media.example/gone.jpg', fetch },
    ])
    expect(fine).toMatchObject({ kind: 'image', format: 'jpeg', name: 'harbour.jpg' })
    expect(gone).toMatchObject({ kind: 'unknown', name: 'gone.jpg', fault: 'not-found' })
    const [, lost] = composer.state.files
    expect(composer.state.judgement.files.get(lost?.id ?? 0)?.issues[0]?.code).toBe('file-unreadable')
    composer.remove([lost?.id ?? 0])
    await composer.prepare()
    const { post } = await stateWhen(composer, (state) => state.post !== null)
    expect(post?.media[0]?.uploadId).toBe('upload-7')
  })
})

describe('one file behind an address', () => {
  /** A server that says nothing, and what became of the requests to it. */
  function silence() {
    const ended: string[] = []
    const fetch = (url: unknown, { signal }: RequestInit = {}) =>
      new Promise<Response>((_, reject) => {
        signal?.addEventListener('abort', () => {
          ended.push(String(url))
          reject(signal.reason)
        })
      })
    return { ended, fetch: fetch as typeof globalThis.fetch }
  }

  it('is not read any more once it is taken out, and is asked after again where that is undone', async () => {
    const { ended, fetch } = silence()
    const bytes = await (await photo('compliant.jpg')).arrayBuffer()
    let isSilent = true
    const slow: typeof fetch = (...request) =>
      isSilent ? fetch(...request) : Promise.resolve(new Response(bytes))
    const composer = composerOf()
    const found = composer.addRemote([
      { url: 'https://media.example/slow.jpg', fetch: slow },
      { url: 'https://media.example/other.jpg', fetch },
    ])
    const [first] = composer.state.files
    await new Promise((resolve) => setTimeout(resolve, 50))
    composer.remove([first?.id ?? 0])
    await expect.poll(() => ended).toEqual(['https://media.example/slow.jpg'])
    expect(names(composer)).toEqual(['other.jpg'])
    isSilent = false
    composer.undo()
    await stateWhen(composer, ({ files }) => files[0]?.facts?.kind === 'image')
    expect(names(composer)).toEqual(['slow.jpg', 'other.jpg'])
    composer.dispose()
    expect((await found).map(({ kind }) => kind)).toEqual(['unknown', 'unknown'])
  })

  it('is not fetched any more once it is stopped, and the others come out', async () => {
    const bytes = await (await photo('metadata.jpg')).arrayBuffer()
    const { ended, fetch } = silence()
    let isSilent = false
    const slow: typeof fetch = (...request) =>
      isSilent ? fetch(...request) : Promise.resolve(new Response(bytes.slice(0)))
    const composer = composerOf()
    await composer.addRemote([
      { url: 'https://media.example/slow.jpg', fetch: slow },
      { url: 'https://media.example/other.jpg', fetch: async () => new Response(bytes.slice(0)) },
    ])
    isSilent = true
    const [slowest, other] = composer.state.files
    const preparing = composer.prepare()
    await new Promise((resolve) => setTimeout(resolve, 100))
    composer.stop(slowest?.id ?? 0)
    expect([...((await preparing) ?? []).keys()]).toEqual([other?.id])
    expect(ended.every((url) => url.endsWith('slow.jpg'))).toBe(true)
  })
})

describe('a post', () => {
  it('is prepared, sent, and forgotten as soon as anything in it changes', async () => {
    const upload = vi.fn<UploadPost>(async (post, { onProgress, onCreating }) => {
      onProgress({ name: post.media[0]?.file.name ?? '', number: 1, total: 1, fraction: 0.5 })
      onCreating()
      return { uploadIds: ['a'] }
    })
    const composer = composerOf({ upload })
    await composer.add([await photo('screenshot.png')])
    expect(composer.canPost()).toBe(false)
    const outcomes = await composer.prepare()
    expect([...(outcomes?.values() ?? [])][0]?.report.output?.facts).toMatchObject({ format: 'jpeg' })
    await stateWhen(composer, ({ post }) => post !== null)

    // Nobody has chosen an audience: it is asked for, and nothing is sent.
    expect((await composer.post()).kind).toBe('idle')
    expect([composer.state.isAudienceMissing, upload.mock.calls.length]).toEqual([true, 0])
    composer.change({ privacy: 'SELF_ONLY', caption: 'Launch day' })
    expect(composer.state.isAudienceMissing).toBe(false)
    await stateWhen(composer, ({ post }) => post?.options.text === 'Launch day')

    const kinds: string[] = []
    composer.subscribe(({ posting }) => kinds.push(posting.kind))
    expect(await composer.post()).toEqual({ kind: 'accepted', sent: { uploadIds: ['a'] } })
    expect(new Set(kinds)).toEqual(new Set(['uploading', 'creating', 'accepted']))
    expect(upload.mock.calls[0]?.[0].media[0]?.file.name).toBe('screenshot.jpg')

    composer.change({ caption: 'Another day' })
    await stateWhen(composer, ({ posting }) => posting.kind === 'idle')
  })

  it('is sent as it was changed last, however soon it is sent after that', async () => {
    const upload = vi.fn<UploadPost>(async () => ({ uploadIds: ['a'] }))
    const composer = composerOf({ upload })
    await composer.add([await photo('compliant.jpg')])
    await composer.prepare()
    composer.change({ privacy: 'PUBLIC_TO_EVERYONE', caption: 'For all' })
    await stateWhen(composer, ({ post }) => post?.options.text === 'For all')
    composer.change({ caption: 'For me' })
    composer.change({ privacy: 'SELF_ONLY' })
    expect((await composer.post()).kind).toBe('accepted')
    expect(upload.mock.calls.map(([{ options }]) => options)).toEqual([
      expect.objectContaining({ privacy: 'SELF_ONLY', text: 'For me' }),
    ])
  })

  it('that is refused says why, and can be tried again', async () => {
    const upload = vi
      .fn<UploadPost>()
      .mockRejectedValueOnce(new Error('The store is full'))
      .mockResolvedValueOnce(undefined)
    const composer = composerOf({ upload })
    await composer.add([await photo('compliant.jpg')])
    composer.change({ privacy: 'PUBLIC_TO_EVERYONE' })
    await composer.prepare()
    await stateWhen(composer, ({ post }) => post !== null)
    expect(await composer.post()).toMatchObject({ kind: 'refused', error: { message: 'The store is full' } })
    expect(await composer.post()).toEqual({ kind: 'accepted', sent: {} })
  })

  it('that is stopped on its way says how far it came', async () => {
    const composer = composerOf({
      upload: (post, { signal, onProgress }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          onProgress({ name: post.media[0]?.file.name ?? '', number: 1, total: 1, fraction: 1 })
        }),
    })
    await composer.add([await photo('compliant.jpg')])
    composer.change({ privacy: 'PUBLIC_TO_EVERYONE' })
    await composer.prepare()
    await stateWhen(composer, ({ post }) => post !== null)
    const posting = composer.post()
    await stateWhen(composer, ({ posting }) => posting.kind === 'uploading')
    composer.stopPosting()
    expect(await posting).toEqual({ kind: 'stopped', sent: 1, total: 1 })
  })

  it('is told how it ended once, whatever its function does', async () => {
    const composer = composerOf()
    await composer.add([await photo('compliant.jpg')])
    composer.change({ privacy: 'PUBLIC_TO_EVERYONE' })
    await composer.prepare()
    const { post } = await stateWhen(composer, (state) => state.post !== null)
    const error = new Error('Not mine')
    const throws: UploadPost = () => {
      throw error
    }
    const goesOn: UploadPost = async (_, { onProgress, onCreating }) => {
      setTimeout(() => {
        onProgress({ name: 'late', number: 1, total: 1, fraction: 0.5 })
        onCreating()
      })
      throw error
    }
    for (const upload of [throws, goesOn, () => Promise.reject(error)]) {
      composer.setUpload(upload)
      expect(await composer.post()).toEqual({ kind: 'refused', error })
      await later(20)
      expect(composer.state).toMatchObject({ posting: { kind: 'refused' }, post })
    }
    for (const nothing of [undefined, null, 'sent']) {
      composer.setUpload((() => nothing) as unknown as UploadPost)
      expect((await composer.post()).kind).toBe('accepted')
    }
  })

  it('is stopped though its function goes on, unless it is being created; one that came there is told', async () => {
    let finish = (): void => {}
    let step = (_task: Parameters<UploadPost>[1]): void => {}
    const composer = composerOf({
      upload: (_, task) =>
        new Promise((resolve) => {
          step(task)
          finish = () => resolve({ uploadIds: ['a'] })
        }),
    })
    await composer.add([await photo('compliant.jpg')])
    composer.change({ privacy: 'PUBLIC_TO_EVERYONE' })
    await composer.prepare()
    await stateWhen(composer, ({ post }) => post !== null)
    const stopped = composer.post()
    composer.stopPosting()
    expect(await stopped).toEqual({ kind: 'stopped', sent: 0, total: 1 })
    finish()
    await stateWhen(composer, ({ posting }) => posting.kind === 'accepted')

    step = ({ onCreating }) => onCreating()
    const created = composer.post()
    composer.stopPosting()
    await later(20)
    expect(composer.state.posting.kind).toBe('creating')
    finish()
    expect(await created).toEqual({ kind: 'accepted', sent: { uploadIds: ['a'] } })
  })

  it('of another account has its audience chosen anew', async () => {
    const composer = composerOf()
    await composer.add([await photo('compliant.jpg')])
    composer.change({ privacy: 'PUBLIC_TO_EVERYONE', allowComments: true })
    composer.setCreator({
      nickname: 'Mara',
      limits: { privacyLevels: ['SELF_ONLY'], commentsDisabled: true },
    })
    expect(composer.state.choices).toMatchObject({ privacy: null, allowComments: true })
  })
})

describe('preparing', () => {
  it('can be cancelled, and started again', async () => {
    const composer = composerOf()
    const file = await photo('oversized.jpg')
    await composer.add(Array.from({ length: 6 }, () => file))
    const preparing = composer.prepare()
    await stateWhen(composer, ({ preparation }) => preparation.kind === 'running')
    composer.cancel()
    expect(await preparing).toBeUndefined()
    expect(composer.state.preparation.kind).toBe('cancelled')
    expect([...((await composer.prepare()) ?? [])]).toHaveLength(6)
  })

  it('that fails for no reason of a file says so', async () => {
    const error = new Error('A part of the page is missing')
    using preparer = createPreparer()
    const composer = composerOf({ preparer: { ...preparer, prepare: () => Promise.reject(error) } })
    await composer.add([await photo('screenshot.png')])
    await composer.prepare()
    expect(composer.state.preparation).toEqual({ kind: 'failed', error })
  })

  it('by settings that make no sense is refused before there is a composer', () => {
    expect(() => composerOf({ heicDecoderUrl: 'http://[' })).toThrow(RangeError)
  })
})

describe('listeners that fail', () => {
  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('Not mine')
      },
    ],
    ['gives a promise that is rejected', () => Promise.reject(new Error('Not mine'))],
  ])('change nothing, and the page hears of it once: one that %s', async (_, fail) => {
    const page = hearUncaughtErrors()
    try {
      const composer = composerOf({ upload: async () => undefined })
      const states: ComposerState[] = []
      composer.subscribe(fail as () => void)
      composer.subscribe((state) => states.push(state))
      await composer.add([await photo('screenshot.png')])
      composer.change({ privacy: 'SELF_ONLY' })
      const outcomes = await composer.prepare()
      expect([...(outcomes?.values() ?? [])][0]?.report.error).toBeNull()
      await stateWhen(composer, ({ post }) => post !== null)
      expect((await composer.post()).kind).toBe('accepted')
      await later(20)
      expect(states.at(-1)?.posting.kind).toBe('accepted')
      expect(states.length).toBeGreaterThan(5)
      expect(page.errors.map(String)).toEqual(['Error: Not mine'])
    } finally {
      page.end()
    }
  })
})
