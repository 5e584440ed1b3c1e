import type { Step } from '@postfit/core'

/** The step of a kind, if the plan has one. */
export function findStep<K extends Step['kind']>(
  steps: readonly Step[],
  kind: K,
): Extract<Step, { kind: K }> | undefined {
  return steps.find((step): step is Extract<Step, { kind: K }> => step.kind === kind)
}
