// A member of the district, narrowed by what the roster says where there are many.

import { View } from '@tarojs/components'
import { useQuery } from '../api/use-query'
import { Choice, type FieldProps } from '../components/Field'
import { SelectPick } from '../components/SelectPick'
import { useNarrowed } from './ProfileFilter'

interface MemberPickProps {
  readonly frame: FieldProps
  readonly value: string | undefined
  readonly except: readonly (string | null)[]
  readonly onValue: (value: string) => void
}

/** Up to so many are laid open. */
const open = 5

export const MemberPick = ({ frame, value, except, onValue }: MemberPickProps) => {
  const members = useQuery('person.members', {}).data?.rows ?? []
  const { rows, filter } = useNarrowed(members.filter(({ id }) => !except.includes(id)))
  const options = rows.map((row) => ({
    value: row.id,
    label: row.name,
    hint: [row.groupName, row.sector, ...row.fields].filter(Boolean).join(' · '),
  }))
  return (
    <View className="stack-m">
      {filter}
      {options.length > open ? (
        <SelectPick {...frame} options={options} value={value} onPick={onValue} />
      ) : (
        <Choice {...frame} options={options} value={value} onChoose={onValue} />
      )}
    </View>
  )
}
