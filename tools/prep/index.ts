import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type BrowserEngine, bySelector, openPage } from '@postfit/browser'
import { builtPage } from '@postfit/build'
import type { CreatorLimits, PreparePolicy } from '@postfit/core'
import type { Engine } from '@postfit/worker'
import { startPageServer } from './page-server.ts'
import type { PrepReport } from './prep-report.ts'

export type { PrepFileReport, PrepReport } from './prep-report.ts'

/** One preparation in a real browser. */
export interface PrepRequest {
  /** Paths of the files, in the order of the post. */
  readonly files: readonly string[]
  /** The options of the post, as in its body. */
  readonly options?: object
  /** How files are repaired: what the person agreed to, for example. */
  readonly policy?: PreparePolicy
  /** What the creator's account allows. */
  readonly creator?: CreatorLimits
  /** The folder that outputs and `report.json` are written to; it is made when it is not there. */
  readonly out: string
  /** The browser to prepare in, installed first if need be; Chromium when it is left out. */
  readonly browser?: BrowserEngine
  /** How pictures are decoded where there is a choice; `auto` when it is left out. */
  readonly engine?: Engine
  /** The most workers at a time; as many as usual unless given. */
  readonly workers?: number
}

/** No post takes longer; a page that hangs must not hang the command. */
const maxMs = 20 * 60 * 1000

/** Prepares a post headless in a real browser with the built packages, and writes outputs and `report.json`. */
export async function prep(request: PrepRequest): Promise<PrepReport> {
  const here = import.meta.dirname
  return prepareOn(await builtPage({ root: join(here, 'page'), sources: [here] }), request)
}

async function prepareOn(
  pageFolder: string,
  {
    files,
    options = {},
    policy = {},
    creator = {},
    out,
    browser = 'chromium',
    engine = 'auto',
    workers,
  }: PrepRequest,
): Promise<PrepReport> {
  await mkdir(out, { recursive: true })
  await using server = await startPageServer(
    pageFolder,
    { options, policy, creator, engine, ...(workers && { workers }) },
    out,
  )
  const page = await openPage(browser, server.url)
  try {
    await page.pickFiles(
      bySelector('input'),
      files.map((file) => resolve(file)),
    )
    const report: PrepReport = {
      ...(await Promise.race([server.report, page.crashed, tooLong()])),
      engine,
      browser: page.browser,
    }
    await writeFile(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    return report
  } finally {
    await page.close()
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The page took longer than ${maxMs / 1000} s`)), maxMs).unref()
  })
}
