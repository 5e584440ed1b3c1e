import { buildPackages } from './index.ts'

/** Builds the packages, for tests that use them as published. */
export default async function setup(): Promise<void> {
  await buildPackages()
}
