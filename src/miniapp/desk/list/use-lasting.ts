// While a list that was narrowed or sorted otherwise is on its way, the rows that were there stay: nothing flickers.

import { useRef } from 'react'
import type { Pages } from '../../api/use-pages'

export const useLasting = <Row>(pages: Pages<Row>): Pages<Row> => {
  const last = useRef(pages)
  if (pages.state === 'ready') last.current = pages
  return pages.state === 'loading' && last.current.state === 'ready' ? last.current : pages
}
