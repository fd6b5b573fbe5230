// The district: what it says of itself, its categories, its lengths of time.

import type { Output } from '@domain/contract'
import { defaultTerms } from '@domain/district/term'
import { stepIds } from '@domain/matter/step'
import { districtFields, stepTermFields, termFields } from '@domain/register/field'
import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Heading } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { DeskPage } from '../../../desk/DeskPage'
import { registerPath } from '../../../desk/place'
import { FormFields } from '../../../form/FormFields'
import { inputFrom, type Values, wordsFrom } from '../../../form/form'
import { goSignIn, goTab } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useRegisterWords } from '../../../locales/register'
import { SaveFoot, useEntry } from '../../RegisterForm'
import '../../../desk/desk.css'

export default function DistrictPage() {
  const words = useRegisterWords()
  const page = useQuery('district.get', {})
  return (
    <DeskPage title={words.register.district.name} at="register" register="district">
      <Loaded of={page} skeleton={<Skeleton shape="words" count={3} />} onSignIn={goSignIn}>
        {(district) => <DistrictForm district={district} onDone={() => goTab(registerPath)} />}
      </Loaded>
    </DeskPage>
  )
}

interface DistrictFormProps {
  readonly district: Output<'district.get'>
  readonly onDone: () => void
}

const days = { ...termFields, ...stepTermFields }

/** A number stands in its input as words. */
const inWords = (numbers: Readonly<Record<string, number>>): Values =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]))

const startOf = ({ terms, ...district }: Output<'district.get'>): Values => {
  const { step, ...others } = { ...defaultTerms, ...terms }
  const known: Values = district
  const said = Object.fromEntries(Object.keys(districtFields).map((name) => [name, known[name]]))
  return { ...said, ...inWords(others), ...inWords(step), version: district.version }
}

/** The form of the district: what it says of itself, its categories, its lengths of time. */
export const DistrictForm = ({ district, onDone }: DistrictFormProps) => {
  const { district: words } = useRegisterWords()
  const { step } = useWords()
  const fields = { ...districtFields, ...days }
  const saving = useEntry('district.save', 'district', fields, startOf(district), onDone)
  const { form } = saving
  const save = () => {
    const { filing = null, complaints = null, categories, brands, ...input } = inputFrom(districtFields, form.values)
    return saving.save({
      ...input,
      ...{ filing, complaints, categories: [...categories], brands: [...brands] },
      terms: { ...inputFrom(termFields, form.values), step: inputFrom(stepTermFields, form.values) },
      version: Number(form.values.version),
    })
  }
  const steps = Object.fromEntries(stepIds.map((id) => [id, step[id].name]))
  return (
    <View className="desk-form stack-l">
      <FormFields of={{ ...form, fields: districtFields }} words={wordsFrom(words)} about={{}} />
      <View className="stack-m">
        <Heading level={2}>{words.terms}</Heading>
        <View className="second">{words.termsHint}</View>
        <FormFields
          of={{ ...form, fields: days }}
          words={wordsFrom({ label: { ...words.term, ...steps } })}
          about={{}}
          className="desk-facts"
        />
      </View>
      <SaveFoot busy={saving.busy} problem={saving.problem} onLook={saving.look} onSave={() => void save()} />
    </View>
  )
}
