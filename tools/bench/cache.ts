import { fileURLToPath } from 'node:url'

/** Where the bench keeps what takes long to make. Never committed. */
export const cache: string = fileURLToPath(
  new URL('../../node_modules/.cache/postfit/bench', import.meta.url),
)
