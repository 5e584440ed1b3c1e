import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { buildPackages } from '@postfit/build'
import { benchPeers } from './peer-bench.ts'
import { peerFigures } from './report/peer-figures.ts'
import { peerTable } from './report/peer-table.ts'

const { values } = parseArgs({
  options: {
    photos: { type: 'string' },
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => console.error(line)
const rounds = values.quick ? 1 : Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new RangeError(`Expected a whole number of --rounds, at least 1, but received ${values.rounds}`)
}
await buildPackages(say)
// Only now: on a fresh clone the packages are not built before.
const { benchCore } = await import('./core-bench.ts')
const { benchScaler } = await import('./scaler-bench.ts')

const compared = 10
const counts = values.quick ? [compared] : [1, compared, 35]
const peers = await benchPeers({ ...(values.photos && { photos: values.photos }), rounds, counts, say })
const parts = [...(await benchCore()), ...(await benchScaler())]
const figures = peerFigures(peers.rows, compared)

console.log(
  `Chromium ${peers.chromium}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} rounds\n`,
)
console.log(peerTable(peers.rows, counts))
for (const { contender } of peers.rows) console.log(`- ${contender.id}: ${contender.settings}`)
for (const reason of peers.left) console.log(`- not measured: ${reason}`)
console.log(`\n${JSON.stringify(figures, null, 2)}\n`)
console.log('| part | median ms | least | most | target |\n|---|---|---|---|---|')
for (const { what, timing, target } of parts) {
  const times = [timing.median, timing.least, timing.most].map((ms) => ms.toFixed(4))
  console.log(`| ${what} | ${times.join(' | ')} | ${target ? `under ${target.medianMs}` : ''} |`)
}
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({ ...figures, rows: peers.rows, parts }, null, 2)}\n`)
}
