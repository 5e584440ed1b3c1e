import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Count } from './counting/count.ts'
import { endProcess } from './end-process.ts'
import type { Stage } from './stages.ts'
import { toolScript } from './tool.ts'

/** Runs one stage to its end, or as long as it has time, showing what it prints, and counts its tests. */
export async function runStage(stage: Stage, signal: AbortSignal): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-test-'))
  const reportFile = join(folder, 'report.json')
  try {
    const timer = stage.time === undefined ? undefined : AbortSignal.timeout(stage.time)
    const exitCode = await runTool(stage, reportFile, timer ? AbortSignal.any([signal, timer]) : signal)
    const report = await readFile(reportFile, 'utf8').catch(() => undefined)
    return stage.count({ exitCode, report, outOfTime: timer?.aborted ?? false })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function runTool(stage: Stage, reportFile: string, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const script = toolScript(stage.folder, ...stage.tool)
    const child = spawn(process.execPath, [script, ...stage.args(reportFile)], {
      cwd: stage.folder,
      env: { ...process.env, ...stage.env?.(reportFile) },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A process group of its own, so that the tool can be ended together with all it has started.
      detached: process.platform !== 'win32',
    })
    const end = () => endProcess(child)
    signal.addEventListener('abort', end, { once: true })
    child.on('error', reject)
    child.on('exit', (exitCode) => {
      signal.removeEventListener('abort', end)
      resolve(exitCode)
    })
  })
}
