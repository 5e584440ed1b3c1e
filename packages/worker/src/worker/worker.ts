import { expose, transfer } from 'comlink'
import { transferErrors } from '../protocol/error-transfer.ts'
import type { WorkerApi } from '../protocol/photo-job.ts'
import { preparePhoto } from './prepare-photo.ts'

transferErrors()

const api: WorkerApi = {
  async preparePhoto(job, onStage) {
    const bytes = await preparePhoto(job, onStage)
    return transfer(bytes, [bytes])
  },
}

expose(api)
