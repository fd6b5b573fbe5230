// Endpoints about the roster: the people of a conference as one spreadsheet.

import Type from 'typebox'
import { refusals } from '../people/roster'
import { turnFields } from '../people/turn'
import { inputOf } from './command'
import { command } from './endpoint'
import { Count, OneOf, Xlsx } from './field'

const Line = Type.Object({ line: Count, name: Type.String() })

export const rosterContract = {
  'roster.import': command({
    summary: 'Take in a roster as XLSX; a dry run tells what it would do. Nobody is removed, no phone is overwritten',
    access: ['office'],
    writes: 'desk',
    input: {
      file: Xlsx,
      dryRun: Type.Boolean(),
    },
    output: Type.Object({
      added: Type.Array(Line),
      changed: Type.Array(Line),
      same: Count,
      refused: Type.Array(Type.Object({ line: Count, name: Type.String(), why: OneOf(refusals) })),
      /** the file has another number than the account */
      phones: Type.Array(Line),
      newGroups: Type.Array(Type.String()),
      /** members whom the file does not name */
      missing: Type.Array(Type.String()),
    }),
    errors: ['sheetUnreadable'],
  }),
  'roster.turn': command({
    summary: 'Change of the assembly: who is a member and not of the new one leaves, in one step; a dry run tells who',
    access: ['office'],
    writes: 'nothing',
    input: { ...inputOf(turnFields), dryRun: Type.Boolean() },
    output: Type.Object({
      leave: Type.Array(Type.Object({ name: Type.String(), groups: Type.Array(Type.String()), leads: Count })),
      stay: Count,
    }),
    errors: ['notNow'],
  }),
} as const
