// The endpoints about the people who hold roles.

import type { Handlers } from '../http/call'
import { importRoster } from '../roster/import'
import { turnAssembly } from '../roster/turn'
import { list, members } from './roster'
import { save } from './save'
import { stand } from './stand'

export const rosterHandlers = {
  'person.list': list,
  'person.members': members,
  'person.save': save,
  'person.stand': stand,
  'roster.import': importRoster,
  'roster.turn': turnAssembly,
} satisfies Partial<Handlers>
