// What was solved, on h5: it comes when the first page is there, and is no part of it.

import { lazy, Suspense } from 'react'

const Solved = lazy(() => import('./Solved').then(({ Solved: shown }) => ({ default: shown })))

export const SolvedLater = () => (
  <Suspense fallback={null}>
    <Solved />
  </Suspense>
)
