import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stages } from './stages.ts'
import { toolScript } from './tool.ts'

describe('toolScript', () => {
  it.each(stages.map((stage) => [stage.name, stage] as const))(
    'finds the tool of the stage %s',
    (_, stage) => {
      const [packageName, command] = stage.tool
      expect(existsSync(toolScript(stage.folder, packageName, command))).toBe(true)
    },
  )

  it('says what to do about a package that is not installed', () => {
    expect(() => toolScript(import.meta.dirname, '@postfit/no-such-package', 'x')).toThrow(
      /Run `pnpm install`/,
    )
  })

  it('names a command that the package does not have', () => {
    expect(() => toolScript(import.meta.dirname, 'vitest', 'x')).toThrow('vitest has no command x')
  })
})
