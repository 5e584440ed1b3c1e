import type { Programme } from '../programme.ts'
import { runSession } from './run-session.ts'
import { send } from './send.ts'

/**
 * The page that prepares hostile files. Like that of `prep` it is driven over HTTP alone: it fetches the programme and
 * the inputs, and sends what became of each file as soon as it is known.
 */
async function run(): Promise<void> {
  const programme: Programme = await (await fetch('programme')).json()
  for (const [number, session] of programme.sessions.entries()) await runSession(session, number)
}

function tell(address: string, reason: unknown): Promise<void> {
  return send(address, { reason: reason instanceof Error ? String(reason.stack) : String(reason) })
}

addEventListener('error', (event) => tell('failure', event.error ?? event.message))
addEventListener('unhandledrejection', (event) => tell('failure', event.reason))
run().then(
  () => send('end', { reason: null }),
  (reason: unknown) => tell('end', reason),
)
