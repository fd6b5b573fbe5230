// The form in which a report is taken down for somebody else: where, who, and what they say.

import type { Output } from '@domain/contract'
import { holds, placesOf } from '@domain/people/role'
import { type Fields, insideWords } from '@domain/process/field'
import { reportOpening } from '@domain/report/opening'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/basic'
import { Empty, Failure } from '../../components/Loaded'
import { FormFields } from '../../form/FormFields'
import { inputFrom, picturesOf, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useBehalfWords } from '../../locales/desk-work'
import { useActor } from '../../store/session'
import { useSend } from '../../store/use-send'

const { text, title, place, photoIds } = reportOpening
const fields = { text, title, place, photoIds } as const satisfies Fields

/** Where it is written down, and how the one whose report it is can be told. */
const whomFields = {
  stationCode: { ...insideWords.line, listed: true },
  reach: { kind: 'oneOf', of: ['yes', 'no'] },
  phone: { kind: 'phone', mobile: true, public: false, when: { reach: 'yes' } },
} as const satisfies Fields

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
  const [first] = stations
  if (first === undefined) return <Empty title={words.noStation} text={words.noStationText} />
  return <AtStation stations={stations} first={first.code} onTaken={onTaken} />
}

interface AtStationProps extends BehalfFormProps {
  readonly stations: ReturnType<typeof useStations>
  readonly first: string
}

const AtStation = ({ stations, first, onTaken }: AtStationProps) => {
  const words = useBehalfWords()
  // somebody else's number stays out of the phone on which it is written down
  const whom = useForm(null, whomFields, { reach: 'yes', stationCode: first })
  const form = useForm('behalf', fields, {})
  const { busy, problem, send } = useSend('report.takeDown')

  const submit = async () => {
    const isWhom = whom.check()
    if (!form.check() || !isWhom) return
    const { photoIds, ...input } = inputFrom(fields, form.values)
    const { stationCode, reach, phone } = inputFrom(whomFields, whom.values)
    const sent = await send(
      { ...input, photoIds: [...photoIds], stationCode, ...(reach === 'yes' ? { phone } : {}) },
      { files: picturesOf(fields, form.values), about: words.title },
    )
    if (sent.state !== 'done') return
    form.forget()
    onTaken(sent.answer)
  }

  return (
    <View className="stack-m">
      <View className="second">{words.text}</View>
      <FormFields
        of={whom}
        words={wordsFrom(words.whom)}
        about={{ listed: { stationCode: stations.map(({ code, name }) => ({ value: code, label: name })) } }}
        settled={new Set(stations.length > 1 ? [] : ['stationCode'])}
      />
      <FormFields of={form} words={wordsFrom(words.form)} about={{}} />
      {problem ? <Failure code={problem.code} onRetry={() => void submit()} /> : null}
      <Button wide busy={busy} onTap={() => void submit()}>
        {words.send}
      </Button>
    </View>
  )
}
