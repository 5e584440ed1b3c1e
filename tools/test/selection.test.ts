import { describe, expect, it } from 'vitest'
import { selectStages } from './selection.ts'
import { stages } from './stages.ts'

const names = (...wanted: string[]) => selectStages(stages, wanted).map((stage) => stage.name)

describe('selectStages', () => {
  it('takes everything when nothing is named', () => {
    expect(names()).toEqual(['types', 'lint', 'build', 'unit and browser', 'end to end'])
  })

  it('keeps the order of the stages, whatever order they are named in', () => {
    expect(names('end to end', 'lint', 'unit')).toEqual(['lint', 'unit and browser', 'end to end'])
  })

  it('refuses a name it does not know, and tells those it knows', () => {
    expect(() => names('lint', 'typos')).toThrow(/No stage is called typos.*types, lint, build/)
  })
})
