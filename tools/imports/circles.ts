import type { ImportGraph } from './read-imports.ts'

/**
 * The circles among imports: for each group of files that all reach each other, the shortest way from one of them back to it, first
 * file and last being the same. Mended, it may show the next one of its group.
 */
export function circles(graph: ImportGraph): string[][] {
  return groups(graph).map((group) => {
    const ways = group.map((file) => shortestWayBack(file, graph, new Set(group)))
    return ways.reduce((shortest, way) => (way.length < shortest.length ? way : shortest))
  })
}

/** Tarjan's strongly connected components, but for files that are alone and do not import themselves. */
function groups(graph: ImportGraph): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const open = new Set<string>()
  const found: string[][] = []
  const visit = (file: string): number => {
    let low = order.size
    const own = low
    order.set(file, own)
    stack.push(file)
    open.add(file)
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.has(next)) low = Math.min(low, order.get(next) ?? low)
    }
    lowest.set(file, low)
    if (low === own) {
      const group = stack.splice(stack.indexOf(file))
      for (const member of group) open.delete(member)
      if (group.length > 1 || graph.get(file)?.includes(file)) found.push(group)
    }
    return low
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return found
}

function shortestWayBack(start: string, graph: ImportGraph, within: ReadonlySet<string>): string[] {
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start]
      if (!within.has(next) || seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  throw new Error(`No way leads from ${start} back to it`)
}
