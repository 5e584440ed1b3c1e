import { buildPackages } from './index.ts'

try {
  await buildPackages((line) => console.error(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
