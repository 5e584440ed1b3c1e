import { describe, expect, it } from 'vitest'
import { type ContenderId, contenders } from '../contenders.ts'
import type { PeerRow } from '../peer-bench.ts'
import { peerFigures } from './peer-figures.ts'
import { peerTable } from './peer-table.ts'

function row(id: ContenderId, times: readonly number[], butteraugli: number | null): PeerRow {
  const contender = contenders.find((known) => known.id === id)
  if (!contender) throw new Error(`Nobody is called ${id}`)
  const distance = { butteraugli, ssim: 0.99 }
  return { contender, times: { 10: times }, longestTaskMs: 7, peakMemoryMB: 100, bytes: 250_000, distance }
}

const rows = [
  row('auto', [500, 600, 400], 0.9),
  row('wasm', [800, 900, 700], 0.8),
  row('compressorjs', [2000, 2400, 1600], 1.5),
  row('pica', [3000, 3000, 3000], 1.2),
  row('jsquash', [8000, 9000, 7000], 2),
]

describe('the figures of the targets', () => {
  it('compare round by round with the fastest peer, and with the best', () => {
    expect(peerFigures(rows, 10)).toEqual({
      ratios: { autoToFastestPeer: 0.25, autoToVips: null, wasmToNaive: 0.1 },
      longestTaskMs: { auto: 7, wasm: 7 },
      peakMemoryMB: { auto: 100, wasm: 100 },
      perceptual: { auto: 0.9, wasm: 0.8, bestPeer: 1.2 },
    })
  })

  it('are null where nothing was measured', () => {
    expect(peerFigures([], 10)).toEqual({
      ratios: { autoToFastestPeer: null, autoToVips: null, wasmToNaive: null },
      longestTaskMs: { auto: null, wasm: null },
      peakMemoryMB: { auto: null, wasm: null },
      perceptual: { auto: null, wasm: null, bestPeer: null },
    })
  })
})

it('the table has a line for each, with medians and ends', () => {
  const lines = peerTable(rows, [10]).split('\n')
  expect(lines.length).toBe(2 + rows.length)
  expect(lines[2]).toBe('| **Postfit, auto** | 500 (400-600) | 7 | 100 | 250 | 0.90 | 0.9900 |')
})
