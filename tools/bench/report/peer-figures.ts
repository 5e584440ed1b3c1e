import type { PeerRow } from '../peer-bench.ts'
import { ratio, spread } from '../spread.ts'

/** The figures that the targets are told in (DESIGN.md): what is missing was not measured. */
export interface PeerFigures {
  /** Wall time next to the fastest peer's, to vipsthumbnail's, and to the naive chain's; medians over the rounds. */
  readonly ratios: {
    readonly autoToFastestPeer: number | null
    readonly autoToVips: number | null
    readonly wasmToNaive: number | null
  }
  readonly longestTaskMs: { readonly auto: number | null; readonly wasm: number | null }
  readonly peakMemoryMB: { readonly auto: number | null; readonly wasm: number | null }
  /** Butteraugli's 3-norm; where it is missing, how much similarity (SSIM) is lost. Less is better. */
  readonly perceptual: {
    readonly auto: number | null
    readonly wasm: number | null
    readonly bestPeer: number | null
  }
}

/** @param count how many photos the runs have that times are compared of */
export function peerFigures(rows: readonly PeerRow[], count: number): PeerFigures {
  const row = (id: string): PeerRow | undefined => rows.find(({ contender }) => contender.id === id)
  const [auto, wasm] = [row('auto'), row('wasm')]
  const peers = rows.filter(({ contender }) => contender.role === 'peer')
  const times = (of: PeerRow | undefined): readonly number[] => of?.times[count] ?? []
  const fastest = peers
    .filter((peer) => times(peer).length > 0)
    .sort((a, b) => spread(times(a)).median - spread(times(b)).median)[0]
  const against = (one: PeerRow | undefined, other: PeerRow | undefined): number | null =>
    times(one).length > 0 && times(other).length > 0 ? ratio(times(one), times(other)).median : null
  const lost = (of: PeerRow | undefined): number | null =>
    of ? (of.distance.butteraugli ?? 1 - of.distance.ssim) : null
  return {
    ratios: {
      autoToFastestPeer: against(auto, fastest),
      autoToVips: against(auto, row('vipsthumbnail')),
      wasmToNaive: against(wasm, row('jsquash')),
    },
    longestTaskMs: { auto: auto?.longestTaskMs ?? null, wasm: wasm?.longestTaskMs ?? null },
    peakMemoryMB: { auto: auto?.peakMemoryMB ?? null, wasm: wasm?.peakMemoryMB ?? null },
    perceptual: {
      auto: lost(auto),
      wasm: lost(wasm),
      bestPeer:
        peers.length > 0 ? Math.min(...peers.map((peer) => lost(peer) ?? Number.POSITIVE_INFINITY)) : null,
    },
  }
}
