// The people who hold roles in the district.

import { holds, type Role, roles } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '../../../api/use-pages'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { SearchBar } from '../../../components/SearchBar'
import { SelectPick } from '../../../components/SelectPick'
import { Paged } from '../../../desk/Paged'
import { anybody, ProfileFilter } from '../../../form/ProfileFilter'
import { useWords } from '../../../locales'
import { useRegisterWords } from '../../../locales/register'
import { useActor } from '../../../store/actor'
import { Register } from '../../Register'
import { RosterImport } from '../../RosterImport'
import { Turn } from '../../Turn'

export default function PersonPage() {
  const register = useRegisterWords()
  const words = register.person
  const { common } = useWords()
  const actor = useActor()
  /** a few times in five years: out of the way of looking for somebody */
  const [roster, setRoster] = useState(false)
  const [search, setSearch] = useState('')
  const [by, setBy] = useState(anybody)
  const members = useQuery('person.members', {}).data?.rows ?? []
  const [role, setRole] = useState<Role | ''>('')
  const pages = usePages('person.list', {
    limit: 30,
    ...(search === '' ? {} : { words: search }),
    ...(role === '' ? {} : { role }),
    ...Object.fromEntries(Object.entries(by).filter(([, value]) => value !== '')),
  })
  return (
    <Register
      of="person"
      paged
      onSaved={pages.reload}
      above={
        <View className="stack">
          <SearchBar label={words.search} onSearch={setSearch} />
          <SelectPick
            label={words.role}
            options={[
              { value: '' as const, label: words.allRoles },
              ...roles.map((one) => ({ value: one, label: common.role[one] })),
            ]}
            value={role}
            onPick={setRole}
          />
          {members.length > 12 ? <ProfileFilter of={members} by={by} onBy={setBy} /> : null}
          {holds(actor, 'office') ? (
            <View>
              <Button kind="quiet" small icon={roster ? 'minus' : 'plus'} onTap={() => setRoster(!roster)}>
                {register.rosterAndTurn}
              </Button>
            </View>
          ) : null}
          {roster ? <RosterImport onDone={pages.reload} /> : null}
          {roster ? <Turn onDone={pages.reload} /> : null}
        </View>
      }
    >
      {(draw) => (
        <Paged pages={pages} shape="row" none={draw([])}>
          {(rows) =>
            draw(
              rows.map((row) => ({
                ...row,
                second: [
                  ...row.holdings.map(({ role: held, placeName }) => `${common.role[held]}（${placeName}）`),
                  row.profile.standing === 'inOffice' ? '' : words.standing.now[row.profile.standing],
                  row.profile.sector,
                  row.phone ?? words.noPhone,
                ]
                  .filter(Boolean)
                  .join(' · '),
              })),
            )
          }
        </Paged>
      )}
    </Register>
  )
}
