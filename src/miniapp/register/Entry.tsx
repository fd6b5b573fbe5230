// One entry of a register in its form: a person, a group, a unit, a station.

import { holds, placesOf } from '@domain/people/role'
import type { RegisterKind } from '@domain/register/register'
import { useQuery } from '../api/use-query'
import { Loaded, Skeleton } from '../components/Loaded'
import { goSignIn } from '../frame/navigate'
import { useActor } from '../store/session'
import type { EntryKind } from './entry-kind'
import { PersonForm } from './PersonForm'
import { RegisterForm, StationForm } from './RegisterForm'

interface EntryProps {
  /** none: a new one */
  readonly id: string | undefined
  /** by which a person is found among many */
  readonly name: string
  readonly onDone: () => void
}

const Recorded = ({ of, id, onDone }: EntryProps & { readonly of: RegisterKind }) => {
  const page = useQuery(`${of}.list` as const, {})
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {({ rows }) => (
        <RegisterForm key={id ?? 'new'} of={of} row={rows.find((row) => row.id === id)} rows={rows} onDone={onDone} />
      )}
    </Loaded>
  )
}

const Person = ({ id, name, onDone }: EntryProps) => {
  const page = useQuery('person.list', id === undefined ? { limit: 1 } : { limit: 100, words: name })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {({ rows }) => <PersonForm key={id ?? 'new'} row={rows.find((row) => row.id === id)} onDone={onDone} />}
    </Loaded>
  )
}

const Station = ({ id, onDone }: EntryProps) => {
  const actor = useActor()
  const page = useQuery('station.list', {})
  const groups = useQuery('district.get', {}).data?.groups
  const own = placesOf(actor, 'coordinator')
  const theirs = (groups ?? []).filter((group) => holds(actor, 'office') || own.includes(group.id))
  return (
    <Loaded
      of={groups === undefined ? { ...page, state: 'loading' } : page}
      skeleton={<Skeleton shape="words" />}
      onSignIn={goSignIn}
    >
      {({ rows }) => (
        <StationForm key={id ?? 'new'} row={rows.find((row) => row.id === id)} groups={theirs} onDone={onDone} />
      )}
    </Loaded>
  )
}

export const Entry = ({ of, ...entry }: EntryProps & { readonly of: EntryKind }) => {
  if (of === 'person') return <Person {...entry} />
  return of === 'station' ? <Station {...entry} /> : <Recorded of={of} {...entry} />
}
