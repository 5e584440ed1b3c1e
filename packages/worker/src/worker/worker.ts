import { expose } from 'comlink'
import { transferErrors } from '../protocol/error-transfer.ts'
import type { WorkerApi } from '../protocol/photo-job.ts'
import { preparePhoto } from './prepare-photo.ts'

transferErrors()

const api: WorkerApi = { preparePhoto }

expose(api)
