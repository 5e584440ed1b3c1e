import { describe, expect, it } from 'vitest'
import type { VitestFile } from '../vitest-report.ts'
import { countExitCode } from './exit-code.ts'
import { countPlaywright } from './playwright.ts'
import { countVitest } from './vitest.ts'

describe('a tool without a reporter', () => {
  it.each([
    [0, { passed: 1, failed: 0 }],
    [1, { passed: 0, failed: 1 }],
    [null, { passed: 0, failed: 1 }],
  ])('that exits with %s counts %j', (exitCode, expected) => {
    const count = countExitCode('types', 'npx tsc')({ exitCode, report: undefined })
    expect(count).toMatchObject(expected)
    const failures = expected.failed > 0 ? [{ where: 'types', tests: [], command: 'npx tsc' }] : undefined
    expect(count.failures).toEqual(failures)
  })
})

describe('a Vitest run', () => {
  const file = (path: string, passed: number, failed: readonly string[] = [], broken = false): VitestFile => {
    return { path, project: 'core', passed, failed, broken }
  }
  const report = (...files: VitestFile[]) => JSON.stringify({ files, ended: true })

  it('counts passed and failed tests', () => {
    const text = report(file('a.test.ts', 1), file('b.test.ts', 1, ['sums > adds']))
    expect(countVitest({ exitCode: 1, report: text })).toMatchObject({ passed: 2, failed: 1 })
  })

  it('names each file with a failure, its tests, and the command that runs it alone', () => {
    const text = report(file('a.test.ts', 1), file('b.test.ts', 0, ['adds', 'subtracts']))
    expect(countVitest({ exitCode: 1, report: text }).failures).toEqual([
      {
        where: 'b.test.ts',
        tests: ['adds', 'subtracts'],
        command: 'npx vitest run --config=vitest.workspace.ts --project=core b.test.ts',
      },
    ])
  })

  it('counts a file that does not load, or whose hooks throw, as one failure', () => {
    const text = report(file('a.test.ts', 0, [], true), file('b.test.ts', 0, [], true), file('c.test.ts', 1))
    expect(countVitest({ exitCode: 1, report: text })).toMatchObject({ passed: 1, failed: 2 })
  })

  it('counts an error outside any test, which the report leaves out, as one failure', () => {
    expect(countVitest({ exitCode: 1, report: report(file('a.test.ts', 3)) })).toMatchObject({
      passed: 3,
      failed: 1,
    })
  })

  it('counts a run that did not get to its end as a failure, but not where its time was over', () => {
    const ending = { exitCode: null, report: JSON.stringify({ files: [file('a.test.ts', 3)], ended: false }) }
    expect(countVitest(ending)).toMatchObject({ passed: 3, failed: 1 })
    expect(countVitest({ ...ending, exitCode: 0 })).toMatchObject({ passed: 3, failed: 1 })
    expect(countVitest({ ...ending, outOfTime: true })).toMatchObject({ passed: 3, failed: 0 })
  })

  it('counts nothing when there are no tests', () => {
    expect(countVitest({ exitCode: 0, report: report() })).toMatchObject({ passed: 0, failed: 0 })
  })
})

describe('a Playwright run', () => {
  const report = (expected: number, unexpected: number, flaky: number, errors: object[] = []) =>
    JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 7 }, errors })

  it('counts expected and flaky tests as passed, unexpected ones as failed, skipped ones not at all', () => {
    expect(countPlaywright({ exitCode: 1, report: report(4, 2, 1) })).toMatchObject({ passed: 5, failed: 2 })
  })

  it('names each file with a failure, its tests, and the command that runs it alone', () => {
    const spec = (title: string, ok: boolean) => {
      return { title, ok, file: 'a.e2e.ts', tests: [{ projectName: 'composer' }] }
    }
    const suites = [{ specs: [spec('posts', true)], suites: [{ specs: [spec('cancels', false)] }] }]
    const text = JSON.stringify({ ...JSON.parse(report(1, 1, 0)), suites })
    expect(countPlaywright({ exitCode: 1, report: text }).failures).toEqual([
      {
        where: 'packages/demo/e2e/a.e2e.ts',
        tests: ['cancels'],
        command: 'cd packages/demo && npx playwright test --no-deps --project=composer e2e/a.e2e.ts',
      },
    ])
  })

  it('counts errors outside any test as failures', () => {
    const text = report(0, 0, 0, [{ message: 'Cannot find module' }, { message: 'Port in use' }])
    expect(countPlaywright({ exitCode: 1, report: text })).toMatchObject({ passed: 0, failed: 2 })
  })

  it('counts a run that was interrupted as a failure', () => {
    expect(countPlaywright({ exitCode: 130, report: report(3, 0, 0) })).toMatchObject({
      passed: 3,
      failed: 1,
    })
  })
})

describe.each([
  ['Vitest', countVitest],
  ['Playwright', countPlaywright],
])('a %s run without a usable report', (_, count) => {
  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one cut short', '{"numPassedTests": 3, "sta'],
    ['one of another shape', '{"passed": 3}'],
    ['one with other counts', '{"stats": {}, "errors": [], "testResults": []}'],
  ])('fails once, whatever its exit code: %s', (_, report) => {
    expect(count({ exitCode: 0, report })).toMatchObject({ passed: 0, failed: 1 })
    expect(count({ exitCode: 1, report })).toMatchObject({ passed: 0, failed: 1 })
  })
})
