import { join } from 'node:path'
import { mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import workspace from '../../../vitest.workspace.ts'
import { orderVariable } from './touched-stage.ts'

/** Runs the tests in the order that they are named in: time may be over before the last one. */
class AsNamed extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const order = (process.env[orderVariable] ?? '').split('\n')
    const place = ({ moduleId }: TestSpecification): number =>
      order.findIndex((path) => moduleId.endsWith(path))
    return specifications.sort((a, b) => place(a) - place(b))
  }
}

export default mergeConfig(workspace, {
  root: join(import.meta.dirname, '../../..'),
  test: { sequence: { sequencer: AsNamed } },
})
