import type { Draft, PreparedPost } from '@postfit/worker'
import { finish, photos } from './task.ts'

const patience = 60_000

/** A photo that the page brought along. */
export function photo(name: string): File {
  const found = photos.find((file) => file.name === name)
  if (!found) throw new Error(`The page brought no ${name} along`)
  return found
}

export const draft = (...names: readonly string[]): Draft => ({
  type: 'IMAGE',
  privacy: 'SELF_ONLY',
  media: names.map(photo),
})

export function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

export function expectEqual(found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)]
  expect(a === b, `Expected ${b} but found ${a}`)
}

export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (reason) {
    return reason
  }
  throw new Error('Expected a rejection')
}

export const codes = ({ files }: PreparedPost) => files.map(({ error }) => error?.code ?? null)
export const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Tries each, and tells what is wrong with it, if anything is. */
export async function tryAll(cases: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  const problems: Record<string, string | null> = {}
  for (const [name, run] of Object.entries(cases)) problems[name] = await problemOf(run)
  finish({ problems })
}

async function problemOf(run: () => Promise<void>): Promise<string | null> {
  const late = later(patience).then(() => `Not done within ${patience / 1000} s`)
  const done = run().then(
    () => null,
    (error: unknown) => String(error),
  )
  return Promise.race([done, late])
}
