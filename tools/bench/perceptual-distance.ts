import type { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** How different two pictures look, by measures that model the eye; 0 is the same. */
export interface PerceptualDistance {
  /** Butteraugli over the whole picture (its 3-norm), which is what to compare encoders by. */
  readonly whole: number
  /** Butteraugli at the worst spot. */
  readonly worst: number
  /** SSIMULACRA, for a second opinion. */
  readonly ssimulacra: number
}

/**
 * Measures with the programs of Debian's `libjxl-devtools` (0.7 in Debian 12).
 *
 * @param reference a PNG
 * @param distorted a PNG of the same size
 * @throws Error when a program is missing, with how to get it
 */
export async function perceptualDistance(reference: Buffer, distorted: Buffer): Promise<PerceptualDistance> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-distance-'))
  try {
    const paths = [join(folder, 'reference.png'), join(folder, 'distorted.png')] as const
    await Promise.all([writeFile(paths[0], reference), writeFile(paths[1], distorted)])
    const [[worst, whole], [ssimulacra]] = await Promise.all([
      numbers('butteraugli_main', paths),
      numbers('ssimulacra_main', paths),
    ])
    if (worst === undefined || whole === undefined || ssimulacra === undefined) {
      throw new Error('Expected two distances from butteraugli_main and one from ssimulacra_main')
    }
    return { whole, worst, ssimulacra }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The number that ends each line of what a program prints. */
async function numbers(program: string, paths: readonly string[]): Promise<number[]> {
  const { stdout } = await promisify(execFile)(program, [...paths]).catch((cause: unknown) => {
    throw new Error(`Expected ${program} to work: apt-get install libjxl-devtools`, { cause })
  })
  return [...stdout.matchAll(/(\d+(?:\.\d+)?)$/gm)].map(([text]) => Number(text))
}
