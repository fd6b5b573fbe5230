// How somebody looks at the desk's list: as its address says, otherwise as they left it.

import { paramsOf, type View, viewOf } from '@domain/desk/filter'
import { useRef, useState } from 'react'
import type { Pages } from '../../api/use-query'
import { useDraft } from '../../store/draft'
import { useSession } from '../../store/session'
import { addressShows } from '../../today/keys'

type Params = Readonly<Record<string, string | undefined>>

/** What a router hands on as it stood in the address. */
const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const pairs = (address: string): Params =>
  Object.fromEntries(
    address
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=')
        return [name, plain(value)]
      }),
  )

/** What stands behind the question mark of an address, for views that are kept. */
export const addressOfView = (view: View): string =>
  Object.entries(paramsOf(view))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

export const viewAt = (address: string): View => viewOf(pairs(address))

export const useView = (params: Params) => {
  const person = useSession((session) => session.me?.personId ?? '')
  const [left, leave] = useDraft(`desk:list-view:${person}`, { address: '' })
  const [view, setView] = useState<View>(() => {
    const fromAddress = viewOf(
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value ?? '')])),
    )
    return Object.keys(paramsOf(fromAddress)).length > 0 ? fromAddress : viewAt(left.address)
  })
  const shows = (next: View) => {
    setView(next)
    leave({ address: addressOfView(next) })
    addressShows(paramsOf(next))
  }
  return { view, shows }
}

/** While a list that was narrowed or sorted otherwise is on its way, the rows that were there stay: nothing flickers. */
export const useLasting = <Row>(pages: Pages<Row>): Pages<Row> => {
  const last = useRef(pages)
  if (pages.state === 'ready') last.current = pages
  return pages.state === 'loading' && last.current.state === 'ready' ? last.current : pages
}
