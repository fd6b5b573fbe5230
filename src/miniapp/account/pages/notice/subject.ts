// Where a message leads: to the public page, or to the page of the person who has work with it.

import type { Output } from '@domain/contract'
import { minePath, workPath } from '../../../frame/tabs'
import type { Me } from '../../../store/session'

type Row = Output<'notice.list'>['rows'][number]

/** Told to the desk about somebody else's report. */
const toDesk: ReadonlySet<string> = new Set([
  'submitted',
  'transferred',
  'added',
  'appealed',
  'withdrawn',
  'urged',
  'dueWarned',
  'groupSucceeded',
])

/** What others may not read yet of mine is listed where everything of mine is. */
const toMine: ReadonlySet<string> = new Set(['checkHeld', 'checkRefused'])

/** `isPaper` of a kind that shares the pages of papers. */
export const subjectPath = ({ subject, type }: Row, me: Me | null, isPaper: boolean): string => {
  if (type === 'checkWaiting') return 'desk/pages/check/index'
  if (toMine.has(type)) return minePath
  if (isPaper) return 'paper/pages/paper/index'
  if (subject.kind === 'matter') return workPath(me, 'matter') ?? 'pages/matter/index'
  return (toDesk.has(type) ? workPath(me, 'report') : undefined) ?? 'pages/report/index'
}
