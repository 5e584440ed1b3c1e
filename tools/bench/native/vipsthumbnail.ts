import type { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lanes, peerQuality } from '../contenders.ts'
import type { BenchPhoto } from '../photos/photo-set.ts'
import type { NativeRun } from './native-run.ts'

/**
 * Has as many processes as lanes at once, each with its share of the photos: that is faster than a process for each
 * photo, whose start alone takes 20 ms.
 */
export async function vipsthumbnail(photos: readonly BenchPhoto[]): Promise<NativeRun> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-vipsthumbnail-'))
  try {
    // It names outputs after inputs, and a photo can be there twice.
    const links = photos.map((_, index) => join(folder, `${index}.jpg`))
    await Promise.all(photos.map(({ path }, index) => symlink(path, links[index] as string)))
    const start = performance.now()
    await Promise.all(Array.from({ length: lanes }, (_, lane) => inOneProcess(photos, links, lane)))
    const ms = performance.now() - start
    const outputs = await Promise.all(links.map((link) => readFile(link.replace(/\.jpg$/, '-small.jpg'))))
    return { ms, outputs: outputs satisfies Buffer[] }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function inOneProcess(
  photos: readonly BenchPhoto[],
  links: readonly string[],
  lane: number,
): Promise<void> {
  const share = photos.map((photo, index) => ({ photo, link: links[index] as string }))
  for (const box of ['1920x1080', '1080x1920']) {
    const files = share.filter(({ photo }, index) => index % lanes === lane && boxOf(photo) === box)
    if (files.length === 0) continue
    const output = `%s-small.jpg[Q=${peerQuality},strip]`
    // ">" shrinks only.
    const size = `${box}>`
    await promisify(execFile)('vipsthumbnail', [
      '--size',
      size,
      '--output',
      output,
      ...files.map(({ link }) => link),
    ])
  }
}

function boxOf({ target }: BenchPhoto): string {
  return target.height > target.width ? '1080x1920' : '1920x1080'
}
