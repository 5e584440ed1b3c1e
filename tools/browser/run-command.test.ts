import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const node = (code: string, timeout = 10_000) => runCommand(process.execPath, ['-e', code], { timeout })

describe('runCommand', () => {
  it('gives what the command printed', async () => {
    expect(await node('console.log(6 * 7)')).toEqual({ ok: true, output: '42\n' })
  })

  it('gives the telling line of a failure as its reason', async () => {
    const result = await node('console.error("E: no such package\\nbye"); process.exit(100)')
    expect(result).toEqual({ ok: false, reason: 'exit status 100: E: no such package' })
  })

  it('ends a command that takes too long', async () => {
    const result = await node('setTimeout(() => {}, 60_000)', 100)
    expect(result).toEqual({ ok: false, reason: 'did not finish within 0 s' })
  })

  it('reports a command that is not there', async () => {
    const result = await runCommand('postfit-no-such-command', [], { timeout: 1000 })
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('ENOENT') })
  })
})
