import { offerColours } from './choose-colours.ts'
import { offerCopying } from './copy-code.ts'
import { offerSearch } from './search.ts'

offerColours()
offerCopying()
offerSearch()
