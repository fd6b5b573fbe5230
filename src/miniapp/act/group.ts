// In which order and company the offered actions stand on the screen.

import { type ActionId, internalActions } from '@domain/matter/action'
import { type FormAction, isFormAction } from './form'

/** Moves the matter itself: the one thing that should stand out when it is offered. */
const onward: readonly ActionId[] = [
  'claim',
  'handIn',
  'confirm',
  'advance',
  'confirmAnswers',
  'close',
  'secondLook',
  'resume',
  'decideExtension',
  'answerSupervision',
]

/** Rare or grave: behind "more". */
const aside: readonly ActionId[] = [
  'leave',
  'release',
  'handOver',
  'pause',
  'askExtension',
  'sendBack',
  'settle',
  'redirect',
  'end',
  'note',
  'supervise',
  'reopen',
]

/** What residents do on the public page. */
const elsewhere: readonly ActionId[] = ['urge', 'objectMinutes', 'contradictTask']

export interface Grouped {
  readonly onward: readonly FormAction[]
  readonly work: readonly FormAction[]
  readonly aside: readonly FormAction[]
}

export const grouped = (offered: readonly ActionId[]): Grouped => {
  const shown = offered.filter((id) => !internalActions.has(id) && !elsewhere.includes(id)).filter(isFormAction)
  return {
    onward: shown.filter((id) => onward.includes(id)),
    work: shown.filter((id) => !onward.includes(id) && !aside.includes(id)),
    aside: shown.filter((id) => aside.includes(id)),
  }
}
