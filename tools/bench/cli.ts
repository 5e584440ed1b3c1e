import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { buildPackages } from '@postfit/build'

const { values } = parseArgs({ options: { json: { type: 'string' } } })
await buildPackages((line) => console.error(line))
// Only now: on a fresh clone the package is not built before.
const { benchCore } = await import('./core-bench.ts')
const { benchScaler } = await import('./scaler-bench.ts')

const rows = [...(await benchCore()), ...(await benchScaler())]
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`)
console.log('| what | median ms | fastest | slowest | target |\n|---|---|---|---|---|')
for (const { what, timing, target } of rows) {
  const times = [timing.median, timing.fastest, timing.slowest].map((ms) => ms.toFixed(4))
  console.log(`| ${what} | ${times.join(' | ')} | ${target ? `under ${target.medianMs}` : ''} |`)
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, null, 2)}\n`)
