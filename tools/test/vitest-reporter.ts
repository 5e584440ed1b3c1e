import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { reportVariable, type VitestFile } from './vitest-report.ts'

const top = join(import.meta.dirname, '../..')

/**
 * Writes down what became of each file of tests as soon as it is done. Vitest's own report in JSON is written at the end, so that
 * nothing is left of a run that was ended, and it does not say which project a file is of.
 */
export default class ReportAsItGoes implements Reporter {
  readonly #files: VitestFile[] = []

  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()]
    const failed = tests.filter((test) => test.result().state === 'failed')
    this.#files.push({
      path: relative(top, module.moduleId).replaceAll('\\', '/'),
      // A browser project has the browser's name behind its own, by which it is not chosen.
      project: module.project.name.replace(/ \(.*\)$/, ''),
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: failed.map((test) => test.fullName),
      broken: failed.length === 0 && module.state() === 'failed',
    })
    this.#write(false)
  }

  onTestRunEnd(): void {
    this.#write(true)
  }

  #write(ended: boolean): void {
    const path = process.env[reportVariable]
    if (path !== undefined) writeFileSync(path, JSON.stringify({ files: this.#files, ended }))
  }
}
