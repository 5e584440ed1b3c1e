import { requestedPort, usage } from './server/requested-port.ts'
import { startDemo } from './server/start-demo.ts'

try {
  const port = requestedPort(process.argv.slice(2), process.env.PORT)
  const demo = await startDemo({ port, say: (line) => console.error(line) })
  console.log(`Postfit demo: ${demo.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      demo.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(error instanceof RangeError ? `${message}\n\n${usage}` : message)
  process.exitCode = 1
}
