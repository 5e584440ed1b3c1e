import { offerColors } from './choose-colors.ts'
import { offerCopying } from './copy-code.ts'
import { offerSearch } from './search.ts'

offerColors()
offerCopying()
offerSearch()
