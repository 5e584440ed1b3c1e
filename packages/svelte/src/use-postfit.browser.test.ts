import type { Composer } from '@postfit/composer/store'
import type { Draft } from '@postfit/worker'
import { type Component, mount, unmount } from 'svelte'
import { fromStore, toStore, writable } from 'svelte/store'
import { afterEach, expect, it, vi } from 'vitest'
import { photo } from '../../worker/src/testing/photos.ts'
import { type WatchedWorkers, watchWorkers } from '../../worker/src/testing/watched-workers.ts'
import { useComposer, useComposerState } from './composer/index.ts'
import { type Postfit, usePostfit } from './index.ts'

let component: ReturnType<typeof mount> | undefined
let workers: WatchedWorkers

const end = async (): Promise<void> => {
  if (component) await unmount(component)
  component = undefined
}
afterEach(async () => {
  await end()
  vi.unstubAllGlobals()
})

/** Mounts a component that needs no compiler: what it is made of is called while it is made, in a context of its own. */
function mounted(make: () => void): void {
  workers = watchWorkers()
  const made = () => {
    make()
    return {}
  }
  component = mount(made as unknown as Component, {
    target: document.createElement('div'),
    context: new Map(),
  })
}

const post = { text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' } as const

it('a draft is checked as it changes, and prepared as it is at that moment', async () => {
  const draft = writable<Draft>({ ...post, media: [await photo('screenshot.png')] })
  let postfit: Postfit | undefined
  let codes = ''
  mounted(() => {
    const given = fromStore(draft)
    const made = usePostfit(() => given.current)
    postfit = made
    toStore(() => made.issues?.map(({ code }) => code).join(' ') ?? 'none yet').subscribe((shown) => {
      codes = shown
    })
  })
  expect(codes).toBe('none yet')
  await expect.poll(() => codes).toContain('photo-format')
  draft.update((before) => ({ ...before, text: 'x'.repeat(2201) }))
  await expect.poll(() => codes).toContain('text-length')

  draft.update((before) => ({ ...before, text: 'Shorter' }))
  const prepared = await postfit?.prepare()
  expect(prepared?.options.text).toBe('Shorter')
  expect(prepared?.media[0]?.facts).toMatchObject({ format: 'jpeg', width: 1920, height: 1080 })
  expect(postfit?.post).toBe(prepared)

  await end()
  await expect.poll(() => workers.ended).toBe(workers.started)
  expect(workers.started).toBeGreaterThan(0)
  expect(await postfit?.prepare()).toBeNull()
})

it('a composer is followed, and ends with its component', async () => {
  let composer: Composer | undefined
  let shown = ''
  mounted(() => {
    composer = useComposer({ creator: { nickname: 'Mara', limits: {} } })
    const state = useComposerState(composer)
    toStore(() => `${state.current.files.length} of ${state.current.creator.nickname}`).subscribe((text) => {
      shown = text
    })
  })
  expect(shown).toBe('0 of Mara')
  await composer?.add([await photo('compliant.jpg')])
  await expect.poll(() => shown).toBe('1 of Mara')
  await end()
  composer?.setCreator({ nickname: 'Nobody', limits: {} })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(shown).toBe('1 of Mara')
})
