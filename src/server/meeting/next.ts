// Which statement somebody is asked next: a lottery in which useful ones have more tickets.

import { randomInt } from 'node:crypto'
import type { Output } from '../../domain/contract'
import { areResultsShown } from '../../domain/meeting/meeting'
import { drawStatement } from '../../domain/opinion/priority'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { loadMeeting } from './load'
import { prioritiesOf } from './opinion'
import { seenMeeting } from './snapshot'
import { votesOf } from './you'

const steps = 2 ** 32

export const next = async (call: Call<'meeting.next'>): Promise<Output<'meeting.next'>> => {
  const { db, districtId, input } = call
  const { row, attendance } = await loadMeeting(call, input.id)
  if (attendance === null) throw new AppError('notAttending')
  const { snapshot } = found(await seenMeeting(db, districtId, input.id, row))
  const done = new Set((await votesOf(call, input.id, attendance.id)).map(({ statement_id }) => statement_id))
  const left = snapshot.statements.filter(({ id }) => !done.has(id))
  // what is drawn depends on the votes of the others: while they are not told, every statement has one ticket
  const priorities = areResultsShown(row) ? prioritiesOf(db, districtId, input.id) : new Map<string, number>()
  const ids = left.map(({ id }) => id)
  const drawn = drawStatement(ids, priorities, randomInt(steps) / steps)
  const statement = left.find(({ id }) => id === drawn)
  return {
    statement: statement === undefined ? null : { id: statement.id, text: statement.text, side: statement.side },
    left: left.length,
  }
}
