import { expose, type Remote, releaseProxy } from 'comlink'
import { locateScriptsWith } from '../codecs/script-module.ts'
import { loadModulesWith } from '../codecs/wasm-module.ts'
import { transferErrors } from '../protocol/error-transfer.ts'
import type { WorkerApi } from '../protocol/worker-api.ts'
import { preparePhoto } from './prepare-photo.ts'

transferErrors()

const api: WorkerApi = {
  async start(loadModule, locateScript) {
    loadModulesWith(loadModule)
    locateScriptsWith(locateScript)
  },
  async preparePhoto(job, onStage) {
    try {
      return await preparePhoto(job, onStage)
    } finally {
      // Each call brings a listener along; the port between them lives until it is told that nobody will call it.
      ;(onStage as Remote<typeof onStage>)[releaseProxy]()
    }
  },
}

expose(api)
