/**
 * The transfer curve from encoded to linear values: a x + b x^2 + c x^3 for x from 0 to 1, in Q15. `a + b + c` is less than 1
 * to leave headroom for the overshoot of a Lanczos filter, which is less than a quarter.
 */
export interface TransferCurve {
  readonly a: number
  readonly b: number
  readonly c: number
}

const white = 0.8 * 32768
const curve = (a: number, b: number): TransferCurve => ({
  a: Math.round(a * white),
  b: Math.round(b * white),
  c: Math.round((1 - a - b) * white),
})

/** No conversion: encoded values are scaled, as in most programs. Fine bright detail becomes too dark. */
export const encodedCurve: TransferCurve = curve(1, 0)

/**
 * Linear light. Fine detail keeps its brightness, but ringing is plainly visible on the dark side of edges. The cubic differs
 * from the curve of sRGB (IEC 61966-2-1) by at most 1.4 levels.
 */
export const linearCurve: TransferCurve = curve(0.048, 0.545)

/** The mean of both: rings like encoded values, and is much nearer to linear light (docs/scaling.md). */
export const halfwayCurve: TransferCurve = curve((1 + 0.048) / 2, 0.545 / 2)

/** The linear value of each encoded value 0 to 255, bit-exact with the WebAssembly module. */
export function linearTable({ a, b, c }: TransferCurve): Int16Array {
  const product = (x: number, y: number): number => (x * y + 0x4000) >> 15
  return Int16Array.from({ length: 256 }, (_, encoded) => {
    const x = (encoded << 7) | (encoded >> 1)
    return product(x, a + product(x, b + product(x, c)))
  })
}

/** The nearest encoded value of each linear value, from 0 to that of 255. */
export function encodeTable(linear: Int16Array): Uint8Array {
  const table = new Uint8Array((linear[255] as number) + 1)
  let from = 0
  for (let encoded = 0; encoded < 255; encoded++) {
    const next = Math.floor(((linear[encoded] as number) + (linear[encoded + 1] as number)) / 2) + 1
    table.fill(encoded, from, next)
    from = next
  }
  table.fill(255, from)
  return table
}
