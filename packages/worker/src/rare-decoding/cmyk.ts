import type { Raster } from '../pixels/raster.ts'

/**
 * What paper looks like in print on coated stock (U.S. Web Coated SWOP v2, as sRGB) where none or all of cyan, magenta, yellow and
 * black lie on it; the bits of a place in the list are those four inks, cyan the lowest.
 */
const neugebauerPrimaries: readonly (readonly [number, number, number])[] = [
  [255, 255, 255], // paper
  [0, 174, 239], // cyan
  [236, 0, 140], // magenta
  [46, 49, 146], // cyan, magenta
  [255, 242, 0], // yellow
  [0, 166, 81], // cyan, yellow
  [237, 28, 36], // magenta, yellow
  [54, 52, 53], // all three
  [35, 31, 32], // black
  [0, 6, 11],
  [31, 0, 5],
  [3, 0, 8],
  [28, 26, 0],
  [0, 10, 0],
  [20, 0, 0],
  [0, 0, 0],
]

/**
 * Colours of inks for which a file has no profile: each place between the overprints is a mean of them by how much of the
 * paper they cover (Neugebauer's equations), of values as sRGB codes them, which stands for the gain of dots in print.
 */
export function cmykToRgb({ data }: Raster): void {
  for (let at = 0; at < data.length; at += 4) {
    const cmyk = [data[at], data[at + 1], data[at + 2], data[at + 3]] as [number, number, number, number]
    let red = 0
    let green = 0
    let blue = 0
    for (let place = 0; place < 16; place++) {
      let share = 1
      for (let ink = 0; ink < 4; ink++) {
        const covered = (cmyk[ink] as number) / 255
        share *= (place >> ink) & 1 ? covered : 1 - covered
      }
      const [r, g, b] = neugebauerPrimaries[place] as readonly [number, number, number]
      red += share * r
      green += share * g
      blue += share * b
    }
    data[at] = red
    data[at + 1] = green
    data[at + 2] = blue
    data[at + 3] = 255
  }
}
