import { decode, encode } from '@jsquash/jpeg'
import resize from '@jsquash/resize'
import type { PageInput } from '../page-api.ts'

addEventListener('message', async ({ data: { file, target } }: MessageEvent<PageInput>) => {
  try {
    const small = await resize(await decode(await file.arrayBuffer()), target)
    postMessage(new Blob([await encode(small, { quality: 85 })], { type: 'image/jpeg' }))
  } catch (error) {
    postMessage(String(error))
  }
})
