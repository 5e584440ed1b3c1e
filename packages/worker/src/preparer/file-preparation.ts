// What is needed after inspection; it is loaded while files are inspected.
export { outputNames } from './output-names.ts'
export { prepareFile } from './prepare-file.ts'
