import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of the repository. */
export const top: string = fileURLToPath(new URL('../../', import.meta.url))

/** What is built on the way, and kept for the next build. */
export const cache: string = join(top, 'node_modules/.cache/postfit')
