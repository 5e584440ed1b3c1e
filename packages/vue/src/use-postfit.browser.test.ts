import type { Composer, ComposerState } from '@postfit/composer/store'
import { afterEach, expect, it, vi } from 'vitest'
import { type App, createApp, h, nextTick, reactive, ref, type ShallowRef } from 'vue'
import { photo } from '../../worker/src/testing/photos.ts'
import { type WatchedWorkers, watchWorkers } from '../../worker/src/testing/watched-workers.ts'
import { useComposer, useComposerState } from './composer/index.ts'
import { type Postfit, type PostfitSettings, usePostfit } from './index.ts'

let app: App | undefined
let workers: WatchedWorkers
const root = document.createElement('div')

afterEach(() => {
  app?.unmount()
  app = undefined
  vi.unstubAllGlobals()
})

/** Mounts a component; gives what its `setup` gives. */
function mounted<T>(setup: () => { given: T; shown: () => string }): T {
  workers = watchWorkers()
  let given: T | undefined
  app = createApp({
    setup() {
      const made = setup()
      given = made.given
      return () => h('p', made.shown())
    },
  })
  app.mount(root)
  return given as T
}

const codesOf = ({ issues }: Postfit): string => issues.value?.map(({ code }) => code).join(' ') ?? 'none yet'

it('a reactive draft is checked as it changes, and prepared as it is at that moment', async () => {
  const draft = reactive({ text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' as const, media: [] as File[] })
  const settings = ref<PostfitSettings>({})
  const postfit = mounted(() => {
    const given = usePostfit(draft, settings)
    return { given, shown: () => codesOf(given) }
  })
  draft.media.push(await photo('screenshot.png'))
  await expect.poll(() => root.textContent).toContain('photo-format')
  draft.text = 'x'.repeat(2201)
  await nextTick()
  expect(root.textContent).toContain('text-length')

  draft.text = 'Shorter'
  settings.value = { policy: { photoFit: { mode: 'crop', ratio: { width: 1, height: 1 } } } }
  const post = await postfit.prepare()
  expect(post?.options.text).toBe('Shorter')
  expect(post?.media[0]?.facts).toMatchObject({ format: 'jpeg', width: 1080, height: 1080 })
  expect(postfit.post.value).toBe(post)
  expect(postfit.isPreparing.value).toBe(false)

  app?.unmount()
  app = undefined
  await expect.poll(() => workers.ended).toBe(workers.started)
  expect(workers.started).toBeGreaterThan(0)
  expect(await postfit.prepare()).toBeNull()
})

it('a composer is followed, and ends with its component', async () => {
  const { composer, state } = mounted(() => {
    const composer: Composer = useComposer({ creator: { nickname: 'Mara', limits: {} } })
    const state: Readonly<ShallowRef<ComposerState>> = useComposerState(composer)
    return {
      given: { composer, state },
      shown: () => `${state.value.files.length} of ${state.value.creator.nickname}`,
    }
  })
  expect(root.textContent).toBe('0 of Mara')
  await composer.add([await photo('compliant.jpg')])
  await nextTick()
  expect(root.textContent).toBe('1 of Mara')
  app?.unmount()
  app = undefined
  composer.setCreator({ nickname: 'Nobody', limits: {} })
  expect(state.value.creator.nickname).toBe('Mara')
})
