import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseSync } from 'oxc-parser'

/** The options of a TikTok post by their path (`musicSoundInfo.musicSoundId`), each with its type. */
export type OptionTypes = ReadonlyMap<string, string>

/** What a package publishes, and in which version. */
export interface PublishedOptions {
  readonly version: string
  readonly options: OptionTypes
}

const run = promisify(execFile)
/** Milliseconds that the registry may take. */
const patience = 120_000
const sdk = 'bundlesocial'

/**
 * The options in the newest published SDK, fetched by npm.
 *
 * @throws Error where the registry cannot be reached, or the SDK has no such types any more
 */
export async function publishedOptions(): Promise<PublishedOptions> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-rules-'))
  try {
    const npm = async (...args: string[]) =>
      (await run('npm', args, { cwd: folder, timeout: patience })).stdout.trim()
    const version = (await npm('view', `${sdk}@latest`, 'version')).split('\n').at(-1) as string
    const archive = (await npm('pack', `${sdk}@${version}`, '--silent')).split('\n').at(-1) as string
    await run('tar', ['-xzf', archive], { cwd: folder })
    const declarations = await readFile(join(folder, 'package/dist/index.d.ts'), 'utf8')
    return { version, options: optionTypes(declarations) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/**
 * The options of a TikTok post in the SDK's declarations: those of `PostCreateData`.
 *
 * @throws Error where they are not there
 */
export function optionTypes(declarations: string): OptionTypes {
  const { program } = parseSync('index.d.ts', declarations)
  const alias = findNode(
    program as unknown as Node,
    ({ type, id }) => type === 'TSTypeAliasDeclaration' && (id as Node).name === 'PostCreateData',
  )
  const tiktok = alias && findNode(alias, (node) => isProperty(node) && nameOf(node) === 'TIKTOK')
  const found = new Map<string, string>()
  if (tiktok) addFields(tiktok, '', found)
  if (found.size === 0) {
    throw new Error(
      'Expected the options of TikTok in PostCreateData, but the SDK declares none: look at it by hand',
    )
  }
  return found
}

function addFields(property: Node, path: string, found: Map<string, string>): void {
  const members = alternatives(property).flatMap((type) =>
    type.type === 'TSTypeLiteral' ? (type.members as Node[]) : [],
  )
  for (const member of members.filter(isProperty)) {
    const own = `${path}${nameOf(member)}`
    const types = alternatives(member)
    if (types.some(({ type }) => type === 'TSTypeLiteral')) addFields(member, `${own}.`, found)
    else found.set(own, types.map(textOf).sort().join(' | '))
  }
}

/** The types that a property may have, but for `null` and `undefined`. */
function alternatives({ typeAnnotation }: Node): Node[] {
  const type = (typeAnnotation as Node).typeAnnotation as Node
  const all = type.type === 'TSUnionType' ? (type.types as Node[]) : [type]
  return all.filter(({ type }) => type !== 'TSNullKeyword' && type !== 'TSUndefinedKeyword')
}

function textOf(node: Node): string {
  if (node.type === 'TSLiteralType') return `'${String((node.literal as Node).value)}'`
  if (node.type === 'TSArrayType') return 'array'
  // `Array<string>`
  if (node.type === 'TSTypeReference') return String((node.typeName as Node).name).toLowerCase()
  return node.type.replace(/^TS(.*)Keyword$/, (_, name: string) => name.toLowerCase())
}

function isProperty({ type, typeAnnotation }: Node): boolean {
  return type === 'TSPropertySignature' && isNode(typeAnnotation)
}

function nameOf({ key }: Node): string {
  const { name, value } = key as Node
  return String(name ?? value)
}

/** The first node in a tree that something holds of. */
function findNode(node: Node, holds: (node: Node) => boolean): Node | undefined {
  if (holds(node)) return node
  for (const value of Object.values(node).flat()) {
    const found = isNode(value) ? findNode(value, holds) : undefined
    if (found) return found
  }
  return undefined
}
