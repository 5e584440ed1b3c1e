import { join } from 'node:path'
// Not by its package name: Vitest loads its configuration, and so this, without a loader for TypeScript packages.
import { withLock } from '../../lock/index.ts'
import type { Machine } from '../machine.ts'
import type { Attempt } from './attempt.ts'

/** What a search came to: an install, or in words why there is none. */
export type Search<Install> = { found: Install } | { whyNot: string }

/** How to get at a browser. */
export type Recipe<Install> = {
  /** As a person says it: `Chromium`. */
  name: string
  /** What is looked for: `an installed Chromium or Chrome`. */
  wanted: string
  find(): Promise<Search<Install>>
  /** The ways to install it, in the order to try. */
  installers: readonly {
    name: string
    install(): Promise<Attempt>
    /** Said of what was found after it. */
    marks?: Partial<Install>
  }[]
  /** What the person can do when nothing worked. */
  advice: readonly string[]
}

/**
 * A browser that starts on this machine, installed first if there is none. Quick and silent when there is one; any
 * number of processes may call it at the same time.
 */
export async function ensureInstalled<Install>(machine: Machine, recipe: Recipe<Install>): Promise<Install> {
  const search = await recipe.find()
  if ('found' in search) return search.found

  const file = `postfit-${recipe.name.toLowerCase()}-${process.getuid?.() ?? 'user'}.lock`
  const lock = join(machine.temporaryDirectory, file)
  return withLock(lock, () => install(machine, recipe), {
    onWait: () =>
      machine.say(`Waiting for another process that is installing ${recipe.name} (lock: ${lock})...`),
  })
}

async function install<Install>(
  machine: Machine,
  { name, wanted, find, installers, advice }: Recipe<Install>,
): Promise<Install> {
  // Whoever held the lock before us may have installed it.
  const before = await find()
  if ('found' in before) return before.found

  machine.say(`Looked for ${wanted}, and found none.`)
  const tries = [`${wanted}: ${before.whyNot}`]
  for (const installer of installers) {
    const attempt = await installer.install()
    let { reason } = { reason: '', ...attempt }
    if (attempt.ok) {
      // An installer that says it worked is believed once the browser is there.
      const after = await find()
      if ('found' in after) return { ...after.found, ...installer.marks }
      reason = `it finished, but ${after.whyNot}`
    }
    machine.say(`Not installed by ${installer.name}: ${reason}`)
    tries.push(`${installer.name}: ${reason}`)
  }
  throw new Error(
    [
      `${name} could not be set up. Tried:`,
      ...tries.map((line, index) => `  ${index + 1}. ${line}`),
      ...advice,
    ].join('\n'),
  )
}
