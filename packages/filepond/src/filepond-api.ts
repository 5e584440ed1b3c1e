// What FilePond 4 gives its plugins; its own types leave that out.

/** A file of a pond, as FilePond itself knows it. */
export interface Item {
  readonly id: string
  /** What was added: a `File` where a person picked or dropped it. Unknown until `init`. */
  readonly source: unknown
  on(event: 'load-abort', listener: () => void): void
}

/** Reads the state of one pond: there is one such function for each. */
export type Query = (name: string) => unknown

/** Has a pond do or show something. */
export type Dispatch = (action: string, data: object) => void

/** A part of a pond's interface. */
export interface View {
  is(name: string): boolean
  readonly query: Query
  registerDestroyer(destroyer: (destroyed: { readonly props: { readonly id: string } }) => void): void
}

/** Hooks that are used here. */
interface Filters {
  /** An item was made; nothing of it is loaded. */
  DID_CREATE_ITEM(item: Item, pond: { readonly query: Query; readonly dispatch: Dispatch }): void
  /** A file was added; what is resolved takes its place. */
  LOAD_FILE(file: File, pond: { readonly query: Query }): Promise<File>
  /** A view was made. */
  CREATE_VIEW(view: View): void
}

/** What a plugin is called with. */
export interface FilePondApi {
  addFilter<Name extends keyof Filters>(name: Name, filter: Filters[Name]): void
  readonly utils: { readonly Type: Readonly<Record<'BOOLEAN' | 'OBJECT' | 'STRING', string>> }
}

/** A plugin's answer: its options, with what they are unless given. */
export interface PluginOutline {
  readonly options: Readonly<Record<string, readonly [initial: unknown, type: string]>>
}
