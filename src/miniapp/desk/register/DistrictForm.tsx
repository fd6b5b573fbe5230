// The form of the district: what it says of itself, its categories, its lengths of time.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { stepIds } from '@domain/matter/step'
import { contactIn } from '@domain/people/phone'
import { View } from '@tarojs/components'
import { Heading } from '../../components/Card'
import { Check } from '../../components/Checks'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useWords } from '../../locales'
import { useRegisterWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { daysOf, lackingIn, linesOf, startOf, termNames } from './district'
import { SaveFoot, useSave } from './save'
import '../desk.css'

interface DistrictFormProps {
  readonly district: Output<'district.get'>
  readonly onDone: () => void
}

const lines = ['name', 'organiser', 'phone', 'filing', 'complaints'] as const
const optional: ReadonlySet<string> = new Set(['filing', 'complaints'])

export const DistrictForm = ({ district, onDone }: DistrictFormProps) => {
  const words = useRegisterWords()
  const { step } = useWords()
  const name = 'district'
  const [draft, change] = useDraft(name, { ...startOf(district), version: district.version })
  const { busy, problem, wrong, save, look } = useSave('district.save', name, onDone)
  const error = (field: string): string | undefined =>
    wrong.includes(field) ? (words.district.wrong[field] ?? words.needed) : undefined
  const days = (field: string): string | undefined => (wrong.includes(field) ? words.district.daysWrong : undefined)

  return (
    <View className="desk-form stack-l">
      <View className="stack-m">
        {lines.map((field) => (
          <TextInput
            key={field}
            label={words.district.label[field]}
            hint={words.district.hint[field]}
            optional={optional.has(field)}
            initial={draft[field]}
            max={field === 'phone' ? undefined : limit.line}
            keyboard={field === 'phone' ? 'phone' : 'text'}
            error={error(field)}
            onText={(text) => change({ [field]: text })}
          />
        ))}
        <Check
          label={words.district.service}
          hint={words.district.serviceHint}
          on={draft.service}
          onChange={(service) => change({ service })}
        />
        <TextArea
          label={words.district.categories}
          hint={words.district.categoriesHint}
          initial={draft.categories}
          tall
          error={error('categories')}
          onText={(categories) => change({ categories })}
        />
        <TextArea
          label={words.district.brands}
          hint={words.district.brandsHint}
          optional
          initial={draft.brands}
          error={error('brands')}
          onText={(brands) => change({ brands })}
        />
      </View>
      <View className="stack-m">
        <Heading level={2}>{words.district.terms}</Heading>
        <View className="second">{words.district.termsHint}</View>
        <View className="desk-facts">
          {termNames.map((term) => (
            <TextInput
              key={term}
              label={words.district.term[term]}
              keyboard="code"
              initial={draft[term]}
              error={days(term)}
              onText={(text) => change({ [term]: text })}
            />
          ))}
          {stepIds.map((id) => (
            <TextInput
              key={id}
              label={step[id].name}
              keyboard="code"
              initial={draft[id]}
              error={days(id)}
              onText={(text) => change({ [id]: text })}
            />
          ))}
        </View>
      </View>
      <SaveFoot
        busy={busy}
        problem={problem}
        onLook={look}
        onSave={() =>
          void save(
            {
              name: draft.name.trim(),
              organiser: draft.organiser.trim(),
              phone: contactIn(draft.phone),
              filing: draft.filing.trim() || null,
              complaints: draft.complaints.trim() || null,
              service: draft.service,
              categories: [...linesOf(draft.categories)],
              brands: [...linesOf(draft.brands)],
              terms: daysOf(draft),
              version: draft.version,
            },
            lackingIn(draft),
          )
        }
      />
    </View>
  )
}
