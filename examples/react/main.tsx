/** @jsxImportSource react */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Composer } from './composer.tsx'

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Composer />
  </StrictMode>,
)
