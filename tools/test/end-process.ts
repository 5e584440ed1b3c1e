import type { ChildProcess } from 'node:child_process'

const grace = 5000

/** Asks a process and all it has started to end, and insists on what is left after it, or after a while. */
export function endProcess(child: ChildProcess): void {
  const insist = () => signalGroup(child, 'SIGKILL')
  const timer = setTimeout(insist, grace)
  child.once('exit', () => {
    clearTimeout(timer)
    insist()
  })
  // SIGINT first: test runners close their browsers and servers on it.
  signalGroup(child, 'SIGINT')
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    // Windows has no process groups; there Ctrl-C reaches every process of the console by itself.
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
