import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compileAssembly } from '../../../../tools/build/assembly-script.ts'
import type { JpegModule } from '../jpeg-encoding/create-jpeg-encoder.ts'

const source = fileURLToPath(new URL('../../assembly/jpeg/jpeg-encoder.ts', import.meta.url))

/** A new instance of the module that writes JPEGs, in Node. */
export async function jpegModule(simd: boolean): Promise<JpegModule> {
  const binary = await readFile(await compileAssembly(source, simd))
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary))
  return instance.exports as unknown as JpegModule
}
