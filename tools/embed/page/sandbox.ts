import type { Outcome } from '../embedding.ts'
import { submit } from './submit.ts'

// A sandboxed frame can submit no form; it tells this page.
addEventListener('message', ({ data }: MessageEvent<Outcome>) => submit(data))
