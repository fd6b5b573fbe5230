// The people who hold roles in the district.

import type { Output } from '@domain/contract'
import { holds, type Role, roles } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages, useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { SearchBar } from '../../../components/SearchBar'
import { SelectPick } from '../../../components/SelectPick'
import { Paged } from '../../../desk/DeskPage'
import { anybody, ProfileFilter } from '../../../form/ProfileFilter'
import { SheetImport } from '../../../form/SheetImport'
import { useWords } from '../../../locales'
import { useRegisterWords } from '../../../locales/register'
import { useActor } from '../../../store/session'
import { useSend } from '../../../store/use-send'
import { Register } from '../../Register'
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

type Result = Output<'roster.import'>

/** The roster as one spreadsheet: first what it would do, then doing it. */
const RosterImport = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useRegisterWords().roster
  return (
    <SheetImport<Result>
      words={words}
      sending={useSend('roster.import')}
      takeIn={({ added, changed }) =>
        added.length + changed.length > 0 ? words.takeIn(added.length, changed.length) : undefined
      }
      done={({ added, changed }) => words.done(added.length, changed.length)}
      onDone={onDone}
    >
      {(result) => <Found result={result} />}
    </SheetImport>
  )
}

/** What the file would do, before anything is done. */
const Found = ({ result }: { readonly result: Result }) => {
  const words = useRegisterWords().roster
  const named = (rows: Result['added']): string =>
    rows.map(({ line, name }) => words.row(line, name)).join(words.separator)
  return (
    <View className="stack-s">
      <View className="strong">{words.found(result.added.length, result.changed.length, result.same)}</View>
      {result.newGroups.length > 0 ? <View>{words.newGroups(result.newGroups.join(words.separator))}</View> : null}
      {result.refused.length > 0 ? <View className="strong">{words.refused(result.refused.length)}</View> : null}
      {result.refused.map(({ line, name, why }) => (
        <View key={line}>{`${words.row(line, name)}${words.colon}${words.why[why]}`}</View>
      ))}
      {result.phones.length > 0 ? <View>{words.phones(named(result.phones))}</View> : null}
      {result.missing.length > 0 ? (
        <View>{words.missing(result.missing.length, result.missing.join(words.separator))}</View>
      ) : null}
    </View>
  )
}
