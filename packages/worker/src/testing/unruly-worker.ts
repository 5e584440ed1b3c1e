import { expose } from 'comlink'
import { PostfitError } from '../errors/postfit-error.ts'
import { transferErrors } from '../protocol/error-transfer.ts'
import { holdLifeLine } from '../protocol/life-line.ts'
import type { WorkerApi } from '../protocol/worker-api.ts'
import { type HeldJobMessage, heldJobsChannel } from './held-jobs-channel.ts'

transferErrors()

/** What can go wrong in a worker, by the name of the photo that it is given. */
const actions: Readonly<Record<string, () => Promise<Blob>>> = {
  'does-its-work': async () => new Blob(['done']),
  'does-its-work-late': () => new Promise((resolve) => setTimeout(() => resolve(new Blob(['late'])), 200)),
  'throws-postfit-error': async () => {
    throw new PostfitError('load-failed', 'No codec', { retryable: true, cause: new TypeError('No network') })
  },
  'throws-without-cause': async () => {
    throw new PostfitError('decode-failed', 'Broken')
  },
  'throws-error': async () => {
    throw new RangeError('Out of range')
  },
  // Like the ExitStatus of a codec: no Error, and it cannot be cloned.
  'throws-object': async () => {
    throw { message: 'Exit 1', status: 1, clean: () => {} }
  },
  'throws-string': async () => {
    throw 'just text'
  },
  crashes: () => {
    setTimeout(() => {
      throw new Error('The worker fell over')
    })
    return new Promise(() => {})
  },
  // Nobody is told.
  closes: () => {
    close()
    return new Promise(() => {})
  },
  hangs: () => {
    for (;;);
  },
  // Silent, but not busy: it could be asked something else.
  'never-answers': () => new Promise(() => {}),
}

/** Says that it has begun, and goes on when it is let go: see `held-jobs.ts`. */
async function held(name: string): Promise<Blob> {
  const channel = new BroadcastChannel(heldJobsChannel)
  await new Promise<void>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<HeldJobMessage>) => {
      if (data.letGo === name) resolve()
    }
    channel.postMessage({ begun: name } satisfies HeldJobMessage)
  })
  channel.close()
  return new Blob(['done'])
}

/** Dies in the first worker that is told so on this page, and not in the next. */
async function diesOnce(name: string): Promise<Blob> {
  const before = await caches.open('unruly-worker')
  if (await before.match(`/${name}`)) return new Blob(['done'])
  await before.put(`/${name}`, new Response('crashed'))
  const die = actions[name.startsWith('closes') ? 'closes' : 'crashes'] as () => Promise<Blob>
  return die()
}

const api: WorkerApi = {
  start: (_loadModule, _locateScript, lifeLine) => holdLifeLine(lifeLine),
  async warmUp() {},
  async videoFrames() {},
  async prepareVideo({ facts }, onProgress) {
    if (facts.name !== 'gets-on') return new Promise(() => {})
    for (let turn = 1; turn <= 6; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      onProgress({ stage: 'copy', fraction: turn / 6 })
    }
    return { content: new Blob(['done']) }
  },
  preparePhoto({ facts }) {
    if (/^(crashes|closes)-once/.test(facts.name)) return diesOnce(facts.name)
    if (facts.name.startsWith('held')) return held(facts.name)
    const action = actions[facts.name]
    if (!action) throw new Error(`Nothing is called ${facts.name}`)
    return action()
  },
}

expose(api)
