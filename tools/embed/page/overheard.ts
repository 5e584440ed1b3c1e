/** What the page, or a worker that was tampered with, said on the console, or nobody caught, since the page was loaded; the browser's own messages aside. */
export const overheard: string[] = []

for (const level of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[level] = (...values: unknown[]) => overheard.push(`console.${level}: ${values.join(' ')}`)
}
new BroadcastChannel('overheard').onmessage = ({ data }: MessageEvent<string>) => overheard.push(data)
addEventListener('error', ({ message }) => overheard.push(`uncaught: ${message}`))
addEventListener('unhandledrejection', ({ reason }) => overheard.push(`unhandled: ${reason}`))
