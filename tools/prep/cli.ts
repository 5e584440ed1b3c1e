import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { browserEngines, prep } from './index.ts'

const usage = `Prepares a post headless in a real browser with the built packages.

  pnpm prep --out DIR [--options FILE] [--policy FILE]
            [--browser chromium|firefox|webkit] [--engine auto|wasm] FILE...

  --out DIR       where the output files and report.json are written
  --options FILE  the options of the post as JSON: {"type": "IMAGE", "text": "...", "privacy": "..."}
  --policy FILE   how files are repaired, as JSON: {"consent": ["trimVideo"], "trimStart": 12.5}
  --browser NAME  chromium (the default), firefox or webkit; installed first if need be
  --engine NAME   auto (the default) or wasm: everything in WebAssembly that has a codec there

Exit status: 0 when the post is ok, 1 when an error is left, 2 when the command could not be understood.
`

class UsageError extends Error {}

async function main(args: string[]): Promise<boolean> {
  const request = await parse(args)
  const report = await prep(request)
  // Only now: on a fresh clone the package is not built before.
  const { renderIssue } = await import('@postfit/core/messages')
  for (const { name, output, error } of report.files) {
    const end = output ? `${output.name} (${output.facts.byteLength} bytes)` : (error?.message ?? 'refused')
    console.log(`${name} -> ${end}`)
  }
  for (const issue of report.issues) console.log(`${issue.severity}: ${renderIssue(issue)}`)
  console.log(report.ok ? 'ok' : 'not ok')
  return report.ok
}

async function parse(args: string[]) {
  const { values, positionals: files } = readArgs(args)
  if (values.out === undefined) throw new UsageError('Expected --out DIR')
  if (files.length === 0) throw new UsageError('Expected at least one FILE')
  const browser = browserEngines.find((name) => name === values.browser)
  if (!browser) {
    throw new UsageError(`Expected ${browserEngines.join(', ')} for --browser but received ${values.browser}`)
  }
  const { engine } = values
  if (engine !== 'auto' && engine !== 'wasm') {
    throw new UsageError(`Expected auto or wasm for --engine but received ${engine}`)
  }
  for (const file of files) {
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) throw new UsageError(`There is no file ${file}`)
  }
  const options = values.options ? await readObject(values.options) : {}
  const policy = values.policy ? await readObject(values.policy) : {}
  return { files, out: values.out, options, policy, browser, engine } as const
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        options: { type: 'string' },
        policy: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        engine: { type: 'string', default: 'auto' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function readObject(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${file}`)
  })
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below: it is no JSON at all, or no object.
  }
  throw new UsageError(`Expected a JSON object in ${file}`)
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`)
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
