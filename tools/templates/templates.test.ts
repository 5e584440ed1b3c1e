import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { buildPackages } from '@postfit/build'
import { beforeAll, expect, it } from 'vitest'

interface Checker {
  /** Its path in the package that is named like it. */
  readonly script: string
  readonly args: readonly string[]
  /** What it prints of an error: the file, and its line. */
  readonly complaint: RegExp
  /** The lines of the templates that use the elements wrongly. */
  readonly wrong: readonly string[]
}

/** What editors and builds check templates with. */
const checkers: Readonly<Record<string, Checker>> = {
  'vue-tsc': {
    script: 'bin/vue-tsc.js',
    args: ['--noEmit'],
    complaint: /^([\w/-]+\.vue)\((\d+),.*error/gm,
    wrong: ['vue/wrong.vue:6', 'vue/wrong.vue:7', 'vue/wrong.vue:8'],
  },
  'svelte-check': {
    script: 'bin/svelte-check',
    args: ['--output=machine', '--threshold=error'],
    complaint: /ERROR "([\w/-]+\.svelte)" (\d+):/g,
    wrong: ['svelte/wrong.svelte:5', 'svelte/wrong.svelte:6', 'svelte/wrong.svelte:7'],
  },
  // With the directive that the smallest app has to copy.
  '@angular/compiler-cli': {
    script: 'bundles/src/bin/ngc.js',
    args: ['--project', 'angular/tsconfig.json'],
    complaint: /^([\w-]+\.ts):(\d+):\d+ - error/gm,
    wrong: ['wrong.ts:10', 'wrong.ts:11', 'wrong.ts:9'],
  },
}

beforeAll(() => buildPackages(), 300_000)

it.each(Object.entries(checkers))(
  '%s takes of templates what the elements have, and nothing else',
  async (name, { script, args, complaint, wrong }) => {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const run = promisify(execFile)(process.execPath, [join(dirname(manifest), script), ...args], {
      cwd: import.meta.dirname,
    })
    // Each ends with an error, as some of the templates are wrong.
    const { stdout, stderr } = await run.catch((error: Record<'stdout' | 'stderr', string>) => error)
    // Angular's prints in colour wherever it prints.
    const said = stripVTControlCharacters(stdout + stderr)
    const found = Array.from(said.matchAll(complaint), ([, file, line]) => `${file}:${line}`)
    expect(found.toSorted(), said).toEqual(wrong)
  },
)
