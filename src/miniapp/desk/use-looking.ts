// Looking at a list of the desk with the open one beside it: what is chosen, searched and open outlives the page, keys
// move through the list, and what was opened comes to the eye.

import { holds, placesOf } from '@domain/people/role'
import { useEffect, useRef } from 'react'
import type { Pages } from '../api/use-query'
import { useWide } from '../components/wide'
import { useAfterDrawing } from '../form/use-later'
import { go } from '../frame/navigate'
import { useDraft } from '../store/draft'
import { useActor, useSession } from '../store/session'
import { lookAt, useListKeys } from './list-keys'

interface Looking<Tab extends string> {
  readonly tab: Tab
  readonly typed: string
  /** id of the one that is open; empty when none is */
  readonly open: string
  /** what is being done to it */
  readonly action: string
}

/** The choice of a list, as each person left it. */
export const useLooking = <Tab extends string>(list: string, tab: Tab) => {
  const person = useSession((session) => session.me?.personId ?? '')
  const actor = useActor()
  const [view, look] = useDraft<Looking<Tab>>(`desk:${list}:${person}`, { tab, typed: '', open: '', action: '' })
  const office = holds(actor, 'office') || holds(actor, 'chair')
  const whole = office || holds(actor, 'secretariat')
  return { list, view, look, office, withGroup: whole || placesOf(actor, 'coordinator').length > 1 }
}

interface PaneOf<Row> {
  readonly list: string
  readonly view: Looking<string>
  readonly look: (change: Partial<Pick<Looking<string>, 'open' | 'action'>>) => void
  readonly pages: Pages<Row>
  /** the page of one, where there is no room beside the list */
  readonly path: string
}

export const usePane = <Row extends { readonly id: string }>({ list, view, look, pages, path }: PaneOf<Row>) => {
  const wide = useWide()
  const paneId = `${list}-open`
  const show = useAfterDrawing(() => lookAt(paneId))
  const ids = pages.rows.map(({ id }) => id)
  const at = ids.indexOf(view.open)
  /** what stands after the open one, as the list was before it was dealt with */
  const following = useRef('')
  if (at >= 0) following.current = ids[at + 1] ?? ids[at - 1] ?? ''
  const isDone = useRef(false)
  const gone = pages.state === 'ready' && view.open !== '' && at < 0
  useEffect(() => {
    if (!gone || !isDone.current) return
    isDone.current = false
    look({ open: following.current, action: '' })
  }, [gone, look])
  const act = (action: string) => {
    look({ action })
    show()
  }
  useListKeys({
    listId: list,
    ids,
    present: view.open,
    onMove: (id) => look({ open: id, action: '' }),
    onLeave: () => look({ action: '' }),
  })
  const there = pages.state !== 'ready' || pages.rows.some(({ id }) => id === view.open)
  return {
    paneId,
    /** what is open: of the rows in sight, unless something is being written about it */
    shown: there || view.action !== '' ? view.open : '',
    /** the row to mark as open */
    marked: wide ? view.open : '',
    open: (id: string) => {
      if (!wide) return go(path, { id })
      look({ open: id, action: '' })
      show()
    },
    onAction: act,
    onBack: () => look({ action: '' }),
    onDone: () => {
      isDone.current = true
      act('')
      pages.reload()
    },
  }
}
