import { expect, it } from 'vitest'
import { opusPacketSeconds } from './opus-packet.ts'

// The rows of table 2 of RFC 6716, and its codes of how many frames there are.
it.each([
  [[0 << 3], 0.01],
  [[3 << 3], 0.06],
  [[15 << 3], 0.02],
  [[16 << 3], 0.0025],
  [[31 << 3], 0.02],
  [[(31 << 3) | 1], 0.04],
  [[(31 << 3) | 2], 0.04],
  [[(1 << 3) | 3, 3], 0.06],
  [[], 0],
])('%j lasts %d seconds', (bytes, seconds) => {
  expect(opusPacketSeconds(Uint8Array.from(bytes))).toBeCloseTo(seconds, 6)
})
