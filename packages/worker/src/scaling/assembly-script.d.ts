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

/** The module itself, in Base64. */
declare module '*.ts?wasm-base64' {
  const base64: string
  export default base64
}

/** The same, compiled to use SIMD. */
declare module '*.ts?wasm-simd-base64' {
  const base64: string
  export default base64
}
