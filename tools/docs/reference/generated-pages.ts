import type { Page } from '../site/page.ts'
import { apiPages } from './api.ts'
import { errorCodesPage } from './error-codes.ts'
import { rulesPage } from './rules.ts'

/** The pages that are made of the packages themselves, which have to be built before. */
export function generatedPages(): Page[] {
  return [rulesPage(), errorCodesPage(), ...apiPages()]
}
