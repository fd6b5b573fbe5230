// The form in which a report is taken down for somebody else: where, who, and what they say.

import type { Output } from '@domain/contract'
import { isMobile, phoneIn } from '@domain/people/phone'
import { holds, placesOf } from '@domain/people/role'
import type { Fields } from '@domain/process/field'
import { reportOpening } from '@domain/report/opening'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Empty, Failure } from '../../components/Loaded'
import { SelectPick } from '../../components/SelectPick'
import { TextInput } from '../../components/TextInput'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { useShowWrong } from '../../form/use-wrong'
import { picturesOf, saidIn } from '../../form/value'
import { useBehalfWords } from '../../locales/desk'
import { useActor } from '../../store/actor'
import { useSend } from '../../store/use-send'

const { text, title, place, photoIds } = reportOpening
const fields = { text, title, place, photoIds } as const satisfies Fields

const hasPhone = ['yes', 'no'] as const

interface BehalfFormProps {
  readonly onTaken: (taken: Output<'report.takeDown'>) => void
}

/** Stations at which somebody may take a report down. */
const useStations = () => {
  const actor = useActor()
  const rows = useQuery('station.list', {}).data?.rows ?? []
  const whole = holds(actor, 'office')
  const own = new Set(placesOf(actor, 'steward'))
  const groups = new Set(placesOf(actor, 'coordinator'))
  return rows.filter((row) => !row.disabled && (whole || own.has(row.id) || groups.has(row.groupId)))
}

export const BehalfForm = ({ onTaken }: BehalfFormProps) => {
  const words = useBehalfWords()
  const stations = useStations()
  const form = useForm('behalf', fields, {})
  const { busy, problem, send } = useSend('report.takeDown')
  const [code, setCode] = useState('')
  const [reachable, setReachable] = useState<(typeof hasPhone)[number]>('yes')
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState(false)
  const showWrong = useShowWrong()
  const stationCode = code === '' ? stations[0]?.code : code
  const phone = phoneIn(number)

  const submit = async () => {
    const isPhone = reachable === 'no' || isMobile(phone)
    setWrong(!isPhone)
    if (!isPhone) showWrong()
    if (!form.check() || !isPhone || stationCode === undefined) return
    const { photoIds, ...said } = saidIn(fields, form.values)
    const sent = await send(
      { ...said, photoIds: [...photoIds], stationCode, ...(reachable === 'yes' ? { phone } : {}) },
      { files: picturesOf(fields, form.values), about: words.title },
    )
    if (sent.state !== 'done') return
    form.forget()
    onTaken(sent.answer)
  }

  if (stations.length === 0) return <Empty title={words.noStation} text={words.noStationText} />
  return (
    <View className="stack-m">
      <View className="second">{words.text}</View>
      {stations.length > 1 ? (
        <SelectPick
          label={words.station}
          options={stations.map((row) => ({ value: row.code, label: row.name }))}
          value={stationCode}
          onPick={setCode}
        />
      ) : null}
      <Choice
        label={words.reach}
        options={hasPhone.map((value) => ({ value, label: words.reaches[value], hint: words.reachHint[value] }))}
        value={reachable}
        onChoose={setReachable}
      />
      {reachable === 'yes' ? (
        <TextInput
          label={words.phone}
          hint={words.phoneHint}
          keyboard="phone"
          error={wrong ? words.phoneWrong : undefined}
          onText={setNumber}
        />
      ) : null}
      <FormFields
        of={form}
        words={{
          label: (name) => words.label[name as keyof typeof fields] ?? name,
          hint: (name) => (name === 'text' ? words.textHint : undefined),
          option: (_name, value) => value,
        }}
        about={{}}
      />
      {problem ? <Failure code={problem.code} onRetry={() => void submit()} /> : null}
      <Button wide busy={busy} onTap={() => void submit()}>
        {words.send}
      </Button>
    </View>
  )
}
