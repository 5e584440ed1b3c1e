import type { Command, Option, Options } from './command.ts'

/** Characters per line. */
const width = 110

/** The usage of a command: how to call it, what it does, and its options. */
export function usage({ name, summary, options = {}, positionals, verdict }: Command): string {
  const rows = Object.entries(options).map(
    ([option, spec]) => [called(option, spec), described(spec)] as const,
  )
  if (positionals?.help) rows.unshift([positionals.value, positionals.help])
  rows.push(['--help', 'this text'])
  const indent = Math.max(...rows.map(([left]) => left.length)) + 4
  const table = rows.map(([left, right]) => folded(`  ${left}`.padEnd(indent) + right, indent))
  return [synopsis(name, options, positionals), folded(summary, 0), table.join('\n'), statuses(verdict)].join(
    '\n\n',
  )
}

function synopsis(name: string, options: Options, positionals: Command['positionals']): string {
  const parts = Object.entries(options).map(([option, spec]) => {
    const text = called(option, spec)
    return spec.required ? text : `[${text}]`
  })
  if (positionals) parts.push(positionals.min > 0 ? `${positionals.value}...` : `[${positionals.value}...]`)
  // An option and its value stay together.
  const line = [name, ...parts].map((part) => part.replaceAll(' ', '\u00a0')).join(' ')
  return folded(line, 4).replaceAll('\u00a0', ' ')
}

function called(name: string, { value, choices }: Option): string {
  const shown = value ?? choices?.join('|')
  return shown === undefined ? `--${name}` : `--${name} ${shown}`
}

function described(option: Option): string {
  return option.default === undefined ? option.help : `${option.help}; ${option.default} unless given`
}

function statuses(verdict: Command['verdict']): string {
  const good = verdict ? `0 when ${verdict.yes}, 1 when ${verdict.no}` : '0 when it is done'
  return folded(`Exit status: ${good}, 2 when the command could not be understood or carried out.\n`, 0)
}

/** Wraps a text; lines after the first are indented. */
function folded(text: string, indent: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = ['']
      for (const word of line.split(/(?<=\S) /)) {
        const last = lines.at(-1) as string
        if (last !== '' && last.length + 1 + word.length > width) lines.push(' '.repeat(indent) + word)
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return lines.join('\n')
    })
    .join('\n')
}
