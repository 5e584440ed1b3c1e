import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { halfwayLight } from '../../packages/worker/src/scaling/light.ts'
import { createScaler, type ScaleModule } from '../../packages/worker/src/scaling/scaler.ts'
import { compileAssembly } from '../build/assembly-script.ts'
import type { BenchRow } from './core-bench.ts'
import { timing } from './measure.ts'

const source = fileURLToPath(new URL('../../packages/worker/assembly/scaling/scale.ts', import.meta.url))
const target = { width: 1440, height: 1080 }

/** The scaler on noise, in Node: its engine is Chromium's. */
export async function benchScaler(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const simd of [true, false]) {
    const module = await scaleModule(simd)
    for (const { name, width, height, medianMs } of [
      { name: '12 MP', width: 4032, height: 3024, medianMs: 60 },
      { name: '3 MP', width: 2016, height: 1512, medianMs: 35 },
    ]) {
      const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 48_271) >> 5)
      const scale = (): unknown => {
        const scaler = createScaler(module, { width, height }, target, halfwayLight)
        scaler.push(data)
        return scaler.finish()
      }
      rows.push({
        what: `scale ${name} to 1440x1080${simd ? '' : ', without SIMD'}`,
        timing: await timing(scale, { calls: 1 }),
        ...(simd ? { target: { medianMs } } : {}),
      })
    }
  }
  return rows
}

async function scaleModule(simd: boolean): Promise<ScaleModule> {
  const binary = await readFile(await compileAssembly(source, simd))
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary))
  return instance.exports as unknown as ScaleModule
}
