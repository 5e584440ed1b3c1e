/** The URL of an AssemblyScript module, see tools/build/assembly-script.ts. */
declare module '*.ts?wasm' {
  const url: string
  export default url
}

/** The same, compiled to use SIMD. */
declare module '*.ts?wasm-simd' {
  const url: string
  export default url
}
