import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, it } from 'vitest'

/** What runs on the page, and not in a worker, which is ended with whatever it waits for. */
const rooms = ['preparer', 'pool', 'temporary-files', 'assets', 'integrity', 'waiting']

/** What the network, a disk or the browser may never answer. */
const neverAnswers = new Set([
  ...['arrayBuffer', 'text', 'json', 'fetch', 'inspect', 'examine', 'createImageBitmap', 'loadPart'],
  ...['loadPool', 'loadVideoPreparation', 'loadExamination', 'newName', 'estimate', 'query', 'request'],
  ...['getDirectory', 'getDirectoryHandle', 'getFileHandle', 'getFile', 'removeEntry'],
])

/** What a wait may be an argument of: it ends with the signal, or in time; or it is a loader, whose calls are looked at themselves. */
const bounded = new Set(['untilAborted', 'withinTime', 'bounded', 'part', 'loadOnce'])

/** Files whose waits nobody waits for who could hang. */
const excused: Readonly<Record<string, string>> = {
  'preparer/drawn-svg.ts': 'called through untilAborted only',
  'preparer/kept-credentials.ts': 'called by prepareFile only, through untilAborted',
  'preparer/same-credentials.ts': 'called by prepareFile only, through untilAborted',
  'integrity/browser-decoder-proof.ts': 'called by examine only, bounded',
  'assets/fetch-wasm.ts': 'asked for by workers, which are ended',
  'assets/wasm-modules.ts': 'the same',
  'assets/explain-script-failure.ts': 'explains to a worker that is ended already, or still silent',
  'temporary-files/stale-files.ts': 'tidies up; nobody waits for it',
  'temporary-files/temporary-files.ts': 'removes; nobody waits for it but the next look',
  'temporary-files/temporary-folder.ts': 'for the two above, and for workers',
  'temporary-files/session-lock.ts': 'gives a promise; who waits for it is looked at',
}

/** What the test needs of a syntax tree (ESTree). */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly callee?: Node
  readonly argument?: Node
  readonly property?: Node
  readonly name?: string
}

function parsed(text: string): Node {
  return parseAst(text, { lang: 'ts' }) as unknown as Node
}

function children(node: Node): Node[] {
  const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
  return Object.values(node).flat().filter(isNode)
}

/** The waits of a source that nothing bounds: line and code. */
function bareWaits(name: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: Node, isBounded: boolean): void => {
    const { type, callee } = node
    const called = callee?.property?.name ?? callee?.name ?? ''
    const mayHang = type === 'ImportExpression' || (type === 'CallExpression' && neverAnswers.has(called))
    if (mayHang && !isBounded) {
      const line = text.slice(0, node.start).split('\n').length
      found.push(`${name}:${line} ${text.slice(node.start, node.end).slice(0, 60)}`)
    }
    for (const child of children(node)) visit(child, isBounded || bounded.has(called))
  }
  visit(parsed(text), false)
  return found
}

const top = join(import.meta.dirname, '..')
const sources = rooms
  .flatMap((room) => readdirSync(join(top, room)).map((name) => `${room}/${name}`))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))

it('finds a wait that nothing bounds', () => {
  const text = `
    const { a } = await import('./a.ts')
    const bytes = await file.slice(0, 1).arrayBuffer()
    const fine = await untilAborted(file.arrayBuffer(), signal)
    const load = part(() => import('./b.ts'))
    const pool = await tools.loadPool()`
  expect(bareWaits('a.ts', text).map((wait) => wait.split(' ')[0])).toEqual(['a.ts:2', 'a.ts:3', 'a.ts:6'])
})

it('nothing on the page waits for what may never answer, without an end', () => {
  expect(sources.length).toBeGreaterThan(20)
  const bare = sources
    .filter((name) => !Object.hasOwn(excused, name))
    .flatMap((name) => bareWaits(name, readFileSync(join(top, name), 'utf8')))
  expect(bare).toEqual([])
})

it('excuses only what is there', () => {
  const named = Object.keys(excused).filter((name) => !sources.includes(name))
  expect(named).toEqual([])
})

it('lets every call of a preparer through the one door', () => {
  const text = readFileSync(join(top, 'preparer/create-preparer.ts'), 'utf8')
  const waits: string[] = []
  const visit = (node: Node): void => {
    const { argument } = node
    if (node.type === 'AwaitExpression' && argument) waits.push(text.slice(argument.start, argument.end))
    for (const child of children(node)) visit(child)
  }
  visit(parsed(text))
  const loaders = /^import\('\.{1,2}\/[\w./-]+'\)$/
  const fine = (wait: string): boolean =>
    // Nobody waits for what removes stale files.
    wait.startsWith('untilAborted(') || loaders.test(wait) || wait === 'loadStaleFiles()'
  expect(waits.filter((wait) => !fine(wait))).toEqual([])
})
