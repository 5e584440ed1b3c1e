/** What a server's refusal means: a bundler that does not know assets leaves them behind. */
export function serverAnswer(status: number): string {
  const hint = 'copy the files of @postfit/worker/dist there, or set workerUrl and wasmUrl (guide: Bundlers)'
  return status === 404 ? `the server answered 404: ${hint}` : `the server answered ${status}`
}
