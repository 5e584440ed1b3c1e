import { expect, it } from 'vitest'
import { readVp9Frame } from './video-configuration.ts'

const frame = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer)
const sync = [0x49, 0x83, 0x42]

it.each([
  { what: 'BT.709', bytes: [0b1000_0010, ...sync, 0b0100_0000], told: { bitDepth: 8, matrix: 1 } },
  { what: 'no colours', bytes: [0b1000_0010, ...sync, 0], told: { bitDepth: 8, matrix: null } },
])('tells depth and colours of a key frame of VP9: $what', ({ bytes, told }) => {
  expect(readVp9Frame(frame(...bytes))).toEqual({ profile: 'Profile 0', chroma: '4:2:0', ...told })
})

it('tells the profile of a frame that is none', () => {
  expect(readVp9Frame(frame(0b1000_0110, 1, 2, 3, 4))).toEqual({ profile: 'Profile 0', chroma: '4:2:0' })
})
