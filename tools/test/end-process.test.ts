import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { endProcess } from './end-process.ts'

it.skipIf(process.platform === 'win32')(
  'ends a process together with a stubborn one that it started',
  async () => {
    const stubborn = `process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready')`
    const child = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' })
         process.on('SIGINT', () => process.exit(3))`,
      ],
      { detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    // `close` waits for the last process that has our pipe: the stubborn one inherited it.
    const closed = once(child, 'close')
    endProcess(child)
    expect(await closed).toEqual([3, null])
  },
)
