import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { GateError } from './gate-error.ts'
import { judgePost } from './judge-post.ts'
import type { PostOptionsJson } from './post-options.ts'

const HELP = `pnpm gate [--options FILE] FILE...

Judges whether the files make a TikTok post: by the contract, and by what Postfit promises for the files it
writes. Decides with libvips and ffprobe, never with Postfit's own code.

  --options FILE   the post's options as JSON (text, privacy, type, ...); without it the type follows from the files
  --help           this text

Prints {ok, post, files} as JSON on standard output.
Exit status: 0 accepted, 1 a violation, 2 not judged (usage, unreadable options, no ffprobe).
`

/** `pnpm gate` runs in the workspace's root wherever it was called; paths are meant from where the caller stood. */
const callerFolder =
  process.env.npm_lifecycle_event === 'gate' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

class UsageError extends Error {}

async function run(): Promise<number> {
  const { files, optionsPath, help } = readArguments()
  if (help) {
    process.stderr.write(HELP)
    return 0
  }
  if (files.length === 0) throw new UsageError('no file was given')
  const options = optionsPath === undefined ? undefined : await readOptions(optionsPath)
  const media = files.map((name) => ({ name, bytes: resolve(callerFolder, name) }))
  const verdict = await judgePost(media, options)
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
  return verdict.ok ? 0 : 1
}

function readArguments(): { files: string[]; optionsPath: string | undefined; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { options: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    })
    return { files: positionals, optionsPath: values.options, help: values.help }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Only that it is a JSON object: what is in it, `judgePost` checks. */
async function readOptions(path: string): Promise<PostOptionsJson> {
  let options: unknown
  try {
    options = JSON.parse(await readFile(resolve(callerFolder, path), 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `not JSON: ${error.message}` : 'cannot be read'
    throw new GateError('options-unreadable', `${path}: ${reason}`, { cause: error })
  }
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new GateError('options-unreadable', `${path}: not a JSON object`)
  }
  return options
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof GateError)) throw error
  process.stderr.write(`gate: ${error.message}\n`)
  if (error instanceof UsageError) process.stderr.write(`\n${HELP}`)
  process.exitCode = 2
}
