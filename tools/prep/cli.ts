import { stat } from 'node:fs/promises'
import { browserEngines } from '@postfit/browser/browser-engines.ts'
import { readJsonObject, runCommandLine, UsageError } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm prep',
  summary: 'Prepares a post headless in a real browser with the built packages.',
  positionals: { value: 'FILE', min: 1 },
  options: {
    out: {
      value: 'DIR',
      required: true,
      help: 'where the output files and report.json are written',
    },
    options: {
      value: 'FILE',
      help: 'the options of the post as JSON: {"type": "IMAGE", "text": "...", "privacy": "..."}',
    },
    policy: {
      value: 'FILE',
      help: 'how files are repaired, as JSON: {"consent": ["trimVideo"], "trimStart": 12.5}',
    },
    browser: {
      choices: browserEngines,
      default: 'chromium',
      help: 'the browser, installed first if need be',
    },
    engine: {
      choices: ['auto', 'wasm'],
      default: 'auto',
      help: 'wasm does everything in WebAssembly that has a codec there',
    },
  },
  verdict: { yes: 'the post is ok', no: 'an error is left' },
  async run({ values: { browser, engine, ...values }, positionals, path }) {
    const files = positionals.map(path)
    for (const file of files) {
      const found = await stat(file).catch(() => undefined)
      if (!found?.isFile()) throw new UsageError(`There is no file ${file}`)
    }
    const options = values.options === undefined ? {} : await readJsonObject(path(values.options))
    const policy = values.policy === undefined ? {} : await readJsonObject(path(values.policy))
    const { prep } = await import('./index.ts')
    const report = await prep({ files, out: path(values.out), options, policy, browser, engine })
    // Only now: on a fresh clone the package is not built before.
    const { renderIssue } = await import('@postfit/core/messages')
    for (const { name, output, error } of report.files) {
      const end = output ? `${output.name} (${output.facts.byteLength} bytes)` : (error?.message ?? 'refused')
      console.log(`${name} -> ${end}`)
    }
    for (const issue of report.issues) console.log(`${issue.severity}: ${renderIssue(issue)}`)
    console.log(report.ok ? 'ok' : 'not ok')
    return report.ok
  },
})
