// The endpoints about the people who hold roles.

import type { Handlers } from '../http/call'
import { importRoster } from '../roster/import'
import { list, members } from './roster'
import { save } from './save'

export const rosterHandlers = {
  'person.list': list,
  'person.members': members,
  'person.save': save,
  'roster.import': importRoster,
} satisfies Partial<Handlers>
