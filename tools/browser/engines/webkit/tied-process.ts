import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tiedArgs } from '../../tied-command.ts'

const endTimeout = 5_000

/** A program that ends with us. */
export class TiedProcess implements AsyncDisposable {
  readonly child: ChildProcess
  /** Rejects when the program ends, or does not start. */
  readonly ended: Promise<never>
  #output = ''

  /** @param tie where the program is that ties it to us */
  constructor(tie: string, command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    this.child = spawn(tie, tiedArgs(command, args), {
      // The fourth is for a program that has something to tell us.
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString()).slice(-1000)
    })
    this.ended = new Promise((_, reject) => {
      this.child.on('error', reject)
      this.child.on('close', (code, signal) => {
        reject(new Error(`${command} ended (${signal ?? code}): ${this.#output.trim()}`))
      })
    })
    this.ended.catch(() => {})
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { child } = this
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), endTimeout)
    await exit
    clearTimeout(killer)
  }
}
