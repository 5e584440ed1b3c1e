declare module 'ffmpeg.js/*' {
  interface File {
    readonly name: string
    readonly data: Uint8Array
  }
  const ffmpeg: (run: {
    readonly MEMFS: readonly File[]
    readonly arguments: readonly string[]
    readonly stdin: () => void
    readonly print: (line: string) => void
    readonly printErr: (line: string) => void
    readonly onExit: (code: number) => void
  }) => { readonly MEMFS: readonly File[] }
  export default ffmpeg
}
