import { describe, expect, it } from 'vitest'
import { countExitCode } from './exit-code.ts'
import { countPlaywright } from './playwright.ts'
import { countVitest } from './vitest.ts'

describe('a tool without a reporter', () => {
  it.each([
    [0, { passed: 1, failed: 0 }],
    [1, { passed: 0, failed: 1 }],
    [null, { passed: 0, failed: 1 }],
  ])('that exits with %s counts %j', (exitCode, expected) => {
    expect(countExitCode({ exitCode, report: undefined })).toEqual(expected)
  })
})

describe('a Vitest run', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })
  const report = (numPassedTests: number, numFailedTests: number, ...testResults: object[]) =>
    JSON.stringify({ numPassedTests, numFailedTests, testResults })

  it('counts passed and failed tests, not skipped ones', () => {
    const text = report(2, 1, file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed'))
    expect(countVitest({ exitCode: 1, report: text })).toEqual({ passed: 2, failed: 1 })
  })

  it('counts a file that does not load, or whose hooks throw, as one failure', () => {
    const text = report(1, 0, file('failed'), file('failed', 'skipped', 'skipped'), file('passed', 'passed'))
    expect(countVitest({ exitCode: 1, report: text })).toEqual({ passed: 1, failed: 2 })
  })

  it('counts an error outside any test, which the report leaves out, as one failure', () => {
    const text = report(3, 0, file('passed', 'passed', 'passed', 'passed'))
    expect(countVitest({ exitCode: 1, report: text })).toEqual({ passed: 3, failed: 1 })
  })

  it('counts nothing when there are no tests', () => {
    expect(countVitest({ exitCode: 0, report: report(0, 0) })).toEqual({ passed: 0, failed: 0 })
  })
})

describe('a Playwright run', () => {
  const report = (expected: number, unexpected: number, flaky: number, errors: object[] = []) =>
    JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 7 }, errors })

  it('counts expected and flaky tests as passed, unexpected ones as failed, skipped ones not at all', () => {
    expect(countPlaywright({ exitCode: 1, report: report(4, 2, 1) })).toEqual({ passed: 5, failed: 2 })
  })

  it('counts errors outside any test as failures', () => {
    const text = report(0, 0, 0, [{ message: 'Cannot find module' }, { message: 'Port in use' }])
    expect(countPlaywright({ exitCode: 1, report: text })).toEqual({ passed: 0, failed: 2 })
  })

  it('counts a run that was interrupted as a failure', () => {
    expect(countPlaywright({ exitCode: 130, report: report(3, 0, 0) })).toEqual({ passed: 3, failed: 1 })
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
    expect(count({ exitCode: 0, report })).toEqual({ passed: 0, failed: 1 })
    expect(count({ exitCode: 1, report })).toEqual({ passed: 0, failed: 1 })
  })
})
