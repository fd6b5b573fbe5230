// What can have happened to a report. Words that a person wrote about themselves stay out of the log.

import type { Light } from '../calendar/light'
import type { Anonymity, DeclineReason, RedirectTarget } from './report'

type Of<Type extends string, Data extends object = object> = { readonly type: Type } & Readonly<Data>

export type ReportEvent =
  | Of<
      'submitted',
      {
        districtId: string
        groupId: string
        stationId: string | null
        anonymity: Anonymity
        /** null for an imported one: nobody waits in this app for an answer */
        due: string | null
        imported?: boolean
      }
    >
  | Of<'transferred', { groupId: string; reason: string; due: string }>
  | Of<'accepted', { matterId: string }>
  | Of<'merged', { matterId: string }>
  | Of<'settled', { matterId: string; what: string; byWhom: string }>
  | Of<'redirected', { to: RedirectTarget; name: string; receipt: string; text: string }>
  | Of<'redirectOutcomeRecorded', { outcome: string }>
  | Of<'asked', { question: string }>
  | Of<'added', { due: string }>
  | Of<'declined', { reason: DeclineReason; advice: string }>
  | Of<'appealed', { due: string }>
  | Of<'appealDecided', { upheld: boolean; answer: string; due: string | null }>
  | Of<'withdrawn'>
  | Of<'urged'>
  | Of<'dueWarned', { light: Exclude<Light, 'green'> }>

export type ReportEventType = ReportEvent['type']
