import { once } from 'node:events'
import { runCommandLine } from '@postfit/command-line'
import { requestedPort } from './server/requested-port.ts'

await runCommandLine({
  name: 'pnpm demo',
  summary: 'Serves the demo site with the stand-in API, until it is interrupted.',
  options: {
    port: {
      value: 'N',
      help: 'listens only on this port (0 for any); the environment variable PORT does the same. Without either, 4173 or the next free port',
    },
  },
  async run({ values }) {
    const port = requestedPort(values.port, process.env.PORT)
    const { startDemo } = await import('./server/start-demo.ts')
    await using demo = await startDemo({ port, say: (line) => console.error(line) })
    console.log(`Postfit demo: ${demo.url}`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  },
})
