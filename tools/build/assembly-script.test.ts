import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileAssembly } from './assembly-script.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-assembly-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(name: string, source: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, source)
  return path
}

async function exportsOf(file: string): Promise<Record<string, unknown>> {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(await readFile(file)))
  return instance.exports
}

describe('an AssemblyScript module', () => {
  it('is compiled with what it imports, and anew when that changes', async () => {
    await written('number.ts', 'export const number: i32 = 6')
    const entry = await written(
      'answer.ts',
      `import { number } from './number'\nexport function answer(): i32 { return number * 7 }`,
    )
    const first = await compileAssembly(entry, false)
    expect(basename(first)).toBe('answer.wasm')
    expect(((await exportsOf(first)).answer as () => number)()).toBe(42)

    const { mtimeMs } = await stat(first)
    expect(await compileAssembly(entry, false)).toBe(first)
    expect((await stat(first)).mtimeMs).toBe(mtimeMs)

    await written('number.ts', 'export const number: i32 = 8')
    const second = await compileAssembly(entry, false)
    expect(((await exportsOf(second)).answer as () => number)()).toBe(56)
  })

  it('uses SIMD only where it is asked for', async () => {
    const entry = await written(
      'lanes.ts',
      `export function lanes(): i32 {
        if (ASC_FEATURE_SIMD) return i32x4.extract_lane(i32x4.splat(4), 0)
        return 1
      }`,
    )
    const simd = await compileAssembly(entry, true)
    expect(basename(simd)).toBe('lanes_simd.wasm')
    expect(((await exportsOf(simd)).lanes as () => number)()).toBe(4)
    expect(((await exportsOf(await compileAssembly(entry, false))).lanes as () => number)()).toBe(1)
  })

  it('that is wrong is named, with what the compiler says', async () => {
    const entry = await written('wrong.ts', 'export function wrong(): i32 { return nothing }')
    await expect(compileAssembly(entry, false)).rejects.toThrow(/could not compile .*wrong\.ts[\s\S]*nothing/)
    await rm(entry)
  })
})

describe.each([
  {
    name: 'the scaler',
    entry: 'scaling/scale.ts',
    bytes: 3300,
    functions: ['addPlaneStrip', 'addStrip', 'finishPlaneRow', 'finishRow'],
  },
  {
    name: 'the JPEG decoder',
    entry: 'jpeg-decoding/jpeg-decoder.ts',
    bytes: 11_700,
    functions: [
      'decodeAcFirst',
      'decodeDcFirst',
      'decodeMcus',
      'idctRow',
      'interleaveRgba',
      'measureDetailOfRow',
      'nextByte',
      'readMarker',
      'refineAc',
      'refineDc',
      'replicate',
      'startAt',
      'upsampleH1V2',
      'upsampleH2V1',
      'upsampleH2V2',
      'ycbcrToRgba',
    ],
  },
  {
    name: 'the JPEG encoder',
    entry: 'jpeg/jpeg-encoder.ts',
    bytes: 9900,
    functions: [
      'fdctRow420',
      'fdctRow444',
      'fdctRowPlanar420',
      'maxChromaDetail',
      'tokenize',
      'tokenizeAc',
      'writeBits',
    ],
  },
])('$name', ({ entry, bytes, functions }) => {
  const path = join(import.meta.dirname, '../../packages/worker/assembly', entry)

  it.each([
    ['with', true],
    ['without', false],
  ])(`needs nothing and is under ${bytes} bytes %s SIMD`, async (_, simd) => {
    const file = await compileAssembly(path, simd)
    expect((await stat(file)).size).toBeLessThan(bytes)
    expect(Object.keys(await exportsOf(file)).sort()).toEqual(['memory', ...functions].sort())
  })
})
