import { measureMemory } from '../../page/measure-memory.ts'
import { put, send } from '../../page/send.ts'
import type { Round, RoundReport } from '../round.ts'
import { Abuser } from './abuser.ts'
import { leftAfterwards } from './left-afterwards.ts'
import { watchWorkers } from './watch-workers.ts'

/** One round: calls at random, for a while, then a look at what is left of them. */
async function run(): Promise<void> {
  const round: Round = await (await fetch('/round')).json()
  const findings: string[] = []
  addEventListener('unhandledrejection', ({ reason }) => findings.push(`Not caught: ${said(reason)}`))
  addEventListener('error', (event) => {
    // Listeners that throw are reported so, as they have to be.
    if (String(event.message).includes('abuse')) event.preventDefault()
    else findings.push(`Not caught: ${event.message}`)
  })
  const workers = watchWorkers()
  const files = await Promise.all(
    round.files.map(async (name, number) => new File([await (await fetch(`/files/${number}`)).blob()], name)),
  )
  const abuser = new Abuser(round.seed, files, findings)
  await abuser.abuse(round.ms)
  findings.push(...(await leftAfterwards(workers)))
  const { calls } = abuser
  const report: RoundReport = { number: round.number, calls, findings, scriptBytes: await measureMemory() }
  await send('/report', report)
}

function said(reason: unknown): string {
  return reason instanceof Error ? String(reason.stack) : String(reason)
}

run().catch((reason: unknown) => put('/failure', said(reason)))
