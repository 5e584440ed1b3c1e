import { once } from 'node:events'
import { runCommandLine } from '@postfit/command-line'
import { requestedPort } from './server/requested-port.ts'

await runCommandLine({
  name: 'pnpm demo',
  summary: 'Serves the demo site with the stand-in API, until it is interrupted.',
  options: {
    port: {
      value: 'N',
      help: 'listens on this port only (0 takes any), as the environment variable PORT does; 4173 unless given, or the next port that is free',
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
