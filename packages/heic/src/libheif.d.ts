// What is used of libheif-js, whose own types leave out the JavaScript classes on top of its C functions.
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface Picture {
    width: number
    height: number
    data: Uint8ClampedArray
  }

  interface HeifImage {
    get_width(): number
    get_height(): number
    is_primary(): boolean | number
    display(target: Picture, done: (picture: Picture | null) => void): void
    free(): void
  }

  interface Libheif {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] }
  }

  export default function libheif(options: {
    print(text: string): void
    printErr(text: string): void
  }): Libheif | Promise<Libheif>
}
