import type { LoopbackServer } from '@postfit/loopback'
import { buildSite } from './build-site.ts'
import { createSite } from './create-site.ts'
import { listen } from './listen.ts'

/** How to start the demo. */
export interface DemoSettings {
  /** The port to listen on; 0 takes any. Unless given: 4173, or the next one that is free. */
  readonly port?: number | undefined
  /** Told what is being done. */
  readonly say?: ((line: string) => void) | undefined
}

/** Builds the packages and the page, and serves it together with the stand-in API, on loopback only. */
export async function startDemo({ port, say }: DemoSettings = {}): Promise<LoopbackServer> {
  const folder = await buildSite(say)
  return listen(createSite(folder), port)
}
