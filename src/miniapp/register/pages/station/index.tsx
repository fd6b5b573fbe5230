// The stations: places with a printed code, of the district or of one's own groups.

import { holds, placesOf } from '@domain/people/role'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { SearchBar } from '../../../components/SearchBar'
import { goSignIn } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/register'
import { useActor } from '../../../store/session'
import { Register } from '../../Register'

export default function StationPage() {
  const words = useRegisterWords().station
  const actor = useActor()
  const page = useQuery('station.list', {})
  const groups = useQuery('district.get', {}).data?.groups ?? []
  const [search, setSearch] = useState('')
  const own = placesOf(actor, 'coordinator')
  const groupName = (id: string): string => groups.find((group) => group.id === id)?.name ?? ''
  return (
    <Register of="station" above={<SearchBar label={words.search} onSearch={setSearch} />} onSaved={page.reload}>
      {(draw) => (
        <Loaded of={page} skeleton={<Skeleton shape="row" count={6} />} onSignIn={goSignIn}>
          {({ rows }) =>
            draw(
              rows
                .filter(({ groupId }) => holds(actor, 'office') || own.includes(groupId))
                .filter(({ name, place, code }) => `${name} ${place.text} ${code}`.includes(search))
                .map((row) => ({
                  ...row,
                  second: [groupName(row.groupId), row.place.text].filter(Boolean).join(' · '),
                })),
            )
          }
        </Loaded>
      )}
    </Register>
  )
}
