/** A 3x3 matrix in row-major order. */
export type Matrix = readonly number[]

export function multiply(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 9 }, (_, index) => {
    const row = index - (index % 3)
    const column = index % 3
    return [0, 1, 2].reduce((sum, k) => sum + (a[row + k] as number) * (b[3 * k + column] as number), 0)
  })
}

/** A matrix times a column vector. */
export function apply(matrix: Matrix, vector: readonly number[]): [number, number, number] {
  const row = (at: number): number =>
    [0, 1, 2].reduce((sum, k) => sum + (matrix[at + k] as number) * (vector[k] as number), 0)
  return [row(0), row(3), row(6)]
}

export function diagonal([x, y, z]: readonly [number, number, number]): Matrix {
  return [x, 0, 0, 0, y, 0, 0, 0, z]
}

/** By cofactors; entries are not finite if there is no inverse. */
export function inverse(matrix: Matrix): Matrix {
  const at = (row: number, column: number): number => matrix[(row % 3) * 3 + (column % 3)] as number
  const cofactor = (row: number, column: number): number =>
    at(row + 1, column + 1) * at(row + 2, column + 2) - at(row + 1, column + 2) * at(row + 2, column + 1)
  const determinant = [0, 1, 2].reduce((sum, column) => sum + at(0, column) * cofactor(0, column), 0)
  return Array.from({ length: 9 }, (_, index) => cofactor(index % 3, Math.floor(index / 3)) / determinant)
}
