// What was solved, on h5: it comes when somebody scrolls towards it, and is no part of the first load.

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import './solved-later.h5.css'

const Solved = lazy(() => import('./Solved').then(({ Solved: shown }) => ({ default: shown })))

/** As far below the screen it is fetched, so that it is there when it is reached. */
const margin = '600px'

export const SolvedLater = () => {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const watcher = new IntersectionObserver(
      (seen) => setNear((was) => was || seen.some((one) => one.isIntersecting)),
      {
        // the page scrolls, and not the window: how far ahead counts from the one that does
        root: place.current.closest('.taro_page'),
        rootMargin: margin,
      },
    )
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  return (
    <div className="solved-later" ref={place}>
      {near ? (
        <Suspense fallback={null}>
          <Solved />
        </Suspense>
      ) : null}
    </div>
  )
}
