import { randomNumbers } from '@postfit/fixtures/random-bytes.ts'

/** Choices that look random and are the same in every run for the same numbers. */
export class Chance {
  readonly #next: () => number

  /** @param numbers of which any one changes all choices */
  constructor(...numbers: readonly number[]) {
    // Neighbouring seeds must not give related choices: each number is spread over all bits first.
    const seed = numbers.reduce((mixed, number) => Math.imul(mixed ^ number, 0x9e3779b1) ^ (mixed >>> 15), 1)
    this.#next = randomNumbers(seed)
  }

  /** A whole number from 0 on, below a limit. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  /** A whole number, both ends included. */
  between(lowest: number, highest: number): number {
    return lowest + this.below(highest - lowest + 1)
  }

  /** True in a part of all cases, 0 to 1. */
  happens(part: number): boolean {
    return this.#next() < part
  }

  pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new RangeError('Expected something to choose from')
    return choices[this.below(choices.length)] as T
  }
}
