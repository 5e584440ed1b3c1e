import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { LoopbackServer } from '@postfit/loopback'
import { toolEnvironment, toolScript } from './run-tool.ts'

/** Starts Vite's development server for an app on loopback, and waits until it says where it is. */
export async function serveDev(app: string, packageName: string): Promise<LoopbackServer> {
  const script = toolScript([packageName, 'bin/vite.js'])
  const child = spawn(process.execPath, [script, '--host=127.0.0.1'], {
    cwd: app,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill()
    await ended
  }
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? []
    if (url) return { url, [Symbol.asyncDispose]: stop }
  }
  throw new Error(`Vite ended before it served anything:\n${said}`)
}
