// What the roster says of a person, in the form of the office: levels, sector, committee, party, fields of knowledge, term.

import type { Input, Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { type Level, levels } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { Checks } from '../../components/Checks'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { useFormWords } from '../../locales/form'

const texts = ['sector', 'committee', 'affiliations', 'fields', 'assembly'] as const
type TextName = (typeof texts)[number]

/** Several words stand in one line, parted as people part them. */
export type ProfileDraft = Readonly<Record<TextName, string>> & { readonly levels: readonly Level[] }

type Row = Output<'person.list'>['rows'][number]

export const profileDraftOf = (profile: Row['profile'] | undefined): ProfileDraft => ({
  levels: profile?.levels ?? [],
  sector: profile?.sector ?? '',
  committee: profile?.committee ?? '',
  affiliations: profile?.affiliations.join('、') ?? '',
  fields: profile?.fields.join('、') ?? '',
  assembly: profile?.assembly ?? '',
})

const several = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\s]+/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

export const profileIn = (draft: ProfileDraft): NonNullable<Input<'person.save'>['profile']> => ({
  levels: [...draft.levels],
  sector: draft.sector.trim(),
  committee: draft.committee.trim(),
  affiliations: several(draft.affiliations),
  fields: several(draft.fields),
  assembly: draft.assembly.trim(),
})

interface ProfileFieldsProps {
  readonly draft: ProfileDraft
  readonly onChange: (draft: ProfileDraft) => void
}

export const ProfileFields = ({ draft, onChange }: ProfileFieldsProps) => {
  const words = useRegisterWords().person.profile
  const { levels: levelWords, level } = useFormWords().member
  return (
    <View className="stack-m">
      <Checks
        label={level}
        optional
        options={levels.map((one) => ({ value: one, label: levelWords[one] }))}
        values={draft.levels}
        onChange={(chosen) => onChange({ ...draft, levels: chosen })}
      />
      {texts.map((name) => (
        <TextInput
          key={name}
          label={words.label[name]}
          hint={words.hint[name]}
          optional
          initial={draft[name]}
          max={name === 'affiliations' || name === 'fields' ? limit.reason : limit.line}
          onText={(text) => onChange({ ...draft, [name]: text })}
        />
      ))}
    </View>
  )
}
