import workerUrl from '@postfit/worker/worker.js?url'

const address = new URL(workerUrl, location.href).href

/** Postfit's own worker. */
export function ownWorker(): Worker {
  return new Worker(address, { type: 'module' })
}

/** Postfit's own worker, which crashes when it is given a photo: as it does when a codec overflows its stack. */
export function crashingWorker(): Worker {
  return before(`setTimeout(() => { throw new Error('The worker fell over') })`)
}

/** Postfit's own worker, which is gone when it is given a photo: as when the browser ends it for want of memory. */
export function dyingWorker(): Worker {
  return before('close()')
}

/** Postfit's own worker, which takes photos and never says anything of them again. */
export function silentWorker(): Worker {
  return before('event.stopImmediatePropagation()')
}

/** Postfit's own worker, which does something else before it hears of a photo. */
function before(action: string): Worker {
  const script = `
    addEventListener('message', (event) => {
      if (event.data?.path?.[0] === 'preparePhoto') ${action}
    })
    importScripts(${JSON.stringify(address)})`
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
}
