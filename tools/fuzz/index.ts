export { type Finding, type FuzzReport, type FuzzRequest, fuzz } from './fuzz.ts'
