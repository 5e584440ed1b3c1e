declare module '*?script' {
  /** The name of a script of the published package; in a worker that runs from its sources, the script's address. */
  const name: string
  export default name
}
