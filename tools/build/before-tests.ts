import { buildPackages } from './index.ts'

/** For tests that use the packages as they are published. */
export default async function setup(): Promise<void> {
  await buildPackages()
}
