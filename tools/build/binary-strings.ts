import { Buffer } from 'node:buffer'
import type { Plugin } from 'vite'

/** The character that binary data begin with, at the latest as WebAssembly does, and no text has. */
const mark = '\0'

/**
 * Writes binary data that a module holds as a string of raw bytes in Base64. Parcel reads the zeros of TurboRes as octal escapes,
 * which strict code must not have, and servers that guess at a script's encoding would change them.
 */
export function binaryStrings(): Plugin {
  return {
    name: 'postfit:binary-strings',
    transform(code) {
      if (!code.includes(mark)) return undefined
      const strings = this.parse(code).body.flatMap((statement) =>
        statement.type === 'VariableDeclaration'
          ? statement.declarations.flatMap(({ init }) =>
              init?.type === 'Literal' && typeof init.value === 'string' && init.value.includes(mark)
                ? { ...init, value: init.value }
                : [],
            )
          : [],
      )
      // From the end, so that the places before stay.
      return strings.reduceRight((changed, { start, end, value }) => {
        const bytes = Buffer.from(value, 'latin1').toString('base64')
        return `${changed.slice(0, start)}atob(${JSON.stringify(bytes)})${changed.slice(end)}`
      }, code)
    },
  }
}
