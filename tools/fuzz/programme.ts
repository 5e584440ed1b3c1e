import type { PreparePolicy } from '@postfit/core'
import type { Engine } from '@postfit/worker'

/** What the page is to do: the sessions, one after the other. */
export interface Programme {
  readonly sessions: readonly Session[]
}

/** The life of one preparer. */
export interface Session {
  readonly engine: Engine
  /** What its posts are of; photos when left out. */
  readonly kind?: 'photos' | 'videos'
  readonly policy?: PreparePolicy
  /** The most workers at a time. */
  readonly workers: number
  /** Milliseconds that one file may take in its worker. */
  readonly fileTimeout: number
  /** The files of each post, by the numbers of the inputs. */
  readonly posts: readonly (readonly number[])[]
  /** How many posts are prepared at once. */
  readonly atOnce: number
  /** Posts between two measurements of memory; none are made while the preparer lives when it is left out. */
  readonly measureEvery?: number
  /** Workers are killed at random while this post and those before it are prepared. */
  readonly killing?: Killing
}

export interface Killing {
  readonly seed: number
  /** Milliseconds between two killed workers, on average. */
  readonly every: number
  /** How many are killed at most, however long the machine takes: of what is slow enough, everything would be killed. */
  readonly max: number
  /** How many of the session's posts it lasts for. */
  readonly posts: number
}

/** Where in a programme a file was prepared. */
export interface Place {
  readonly session: number
  readonly post: number
  readonly file: number
}

/** What became of one file; the output's bytes are sent before. */
export interface FileResult extends Place {
  readonly input: number
  /** Why it was refused: codes of its errors. */
  readonly refusals: readonly string[]
  /** The kinds of the plan's steps. */
  readonly steps: readonly string[]
  readonly output: string | null
  readonly error: { readonly code: string; readonly message: string } | null
  readonly ms: number
}

/** Files that `prepare` was called with when it rejected, which no file may make it do. */
export interface Rejection {
  readonly inputs: readonly number[]
  readonly reason: string
}

/** Where a measurement of memory is made; the page waits for it. */
export interface Checkpoint {
  readonly session: number
  /** How many of the session's posts are done; all of them, and the preparer is disposed of, when `ended`. */
  readonly posts: number
  readonly ended: boolean
  /** Bytes of the page and its workers, heaps of WebAssembly included, where the browser tells. */
  readonly scriptBytes: number | null
  /** How many workers were killed so far in this session. */
  readonly kills: number
}
