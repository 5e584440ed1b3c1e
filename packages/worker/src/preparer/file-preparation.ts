// What is needed once files were inspected, loaded meanwhile.
export { outputNames } from './output-names.ts'
export { prepareFile } from './prepare-file.ts'
