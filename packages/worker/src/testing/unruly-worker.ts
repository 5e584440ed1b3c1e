import { expose } from 'comlink'
import { PostfitError } from '../errors/postfit-error.ts'
import { transferErrors } from '../protocol/error-transfer.ts'
import type { WorkerApi } from '../protocol/photo-job.ts'

transferErrors()

/** What can go wrong in a worker, by the name of the photo that it is given. */
const deeds: Readonly<Record<string, () => Promise<Blob>>> = {
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
  hangs: () => {
    for (;;);
  },
}

const api: WorkerApi = {
  preparePhoto({ facts }) {
    const deed = deeds[facts.name]
    if (!deed) throw new Error(`Nothing is called ${facts.name}`)
    return deed()
  },
}

expose(api)
