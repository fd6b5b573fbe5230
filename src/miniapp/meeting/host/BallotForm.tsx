// How people vote, settled by the host before the first of them has.

import type { Output } from '@domain/contract'
import { ballots } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Check } from '../../components/Checks'
import { Choice } from '../../components/Choice'
import { ProblemLine } from '../../components/ProblemLine'
import { TextInput } from '../../components/TextInput'
import { useWrong } from '../../form/use-wrong'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { useAbout } from '../about'

type Meeting = Output<'meeting.get'>['meeting']

interface BallotFormProps {
  readonly meeting: Meeting
  readonly onSaved: () => void
}

const maxPeople = 100_000

export const BallotForm = ({ meeting, onSaved }: BallotFormProps) => {
  const words = useMeetingWords().host
  const about = useAbout()
  const [ballot, setBallot] = useState<Meeting['ballot']>(meeting.ballot)
  const [quorum, setQuorum] = useState(meeting.quorum === null ? '' : String(meeting.quorum))
  const [hidden, setHidden] = useState(meeting.hidden)
  const { wrong, mark, refuse, mended } = useWrong(['quorum'])
  const { busy, problem, send } = useSend('meeting.set')
  const people = quorum.trim()

  const save = async () => {
    const lacking = people !== '' && !(/^\d+$/.test(people) && Number(people) >= 1 && Number(people) <= maxPeople)
    if (mark(lacking ? { quorum: 'outOfRange' } : {})) return
    const sent = await send({ id: meeting.id, ballot, hidden, quorum: people === '' ? null : Number(people) })
    if (sent.state === 'refused') refuse(sent.problem)
    if (sent.state !== 'done') return
    toasted(words.settingSaved)
    onSaved()
  }

  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.setting}</Heading>
        <View className="second">{words.settingText}</View>
        <Choice
          label={words.ballot}
          options={ballots
            .filter((one) => about !== 'appraisal' || one === 'secret')
            .map((one) => ({ value: one, label: words.ballots[one] }))}
          value={ballot}
          onChoose={setBallot}
        />
        <TextInput
          label={words.quorum}
          hint={words.quorumHint}
          initial={quorum}
          keyboard="number"
          optional
          error={wrong.quorum ? words.quorumWrong : undefined}
          onText={(text) => {
            mended('quorum')
            setQuorum(text)
          }}
        />
        {ballot === 'open' ? <Check label={words.hidden} on={hidden} onChange={setHidden} /> : null}
        <ProblemLine problem={problem} />
        <View className="line">
          <Button kind="secondary" busy={busy} onTap={save}>
            {words.saveSetting}
          </Button>
        </View>
      </View>
    </Card>
  )
}
