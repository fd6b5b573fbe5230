// How people vote, settled by the host before the first of them has.

import type { Output } from '@domain/contract'
import { ballotFields, ballots } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { ProblemLine } from '../../components/ProblemLine'
import { wordsFrom } from '../../form/about'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { inputFrom } from '../../form/value'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { useAbout } from '../about'

type Meeting = Output<'meeting.get'>['meeting']

interface BallotFormProps {
  readonly meeting: Meeting
  readonly onSaved: () => void
}

export const BallotForm = ({ meeting, onSaved }: BallotFormProps) => {
  const words = useMeetingWords().host
  const offered = useAbout() === 'appraisal' ? ballots.filter((one) => one === 'secret') : ballots
  const fields = { ...ballotFields, ballot: { ...ballotFields.ballot, of: offered } }
  const { ballot, quorum, hidden } = meeting
  const form = useForm(null, fields, { ballot, quorum: quorum === null ? undefined : String(quorum), hidden })
  const { busy, problem, send } = useSend('meeting.set')

  const save = async () => {
    if (!form.check()) return
    const { quorum = null, ...input } = inputFrom(fields, form.values)
    const sent = await send({ id: meeting.id, ...input, quorum })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    toasted(words.settingSaved)
    onSaved()
  }

  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.setting}</Heading>
        <View className="second">{words.settingText}</View>
        <FormFields className="stack" of={form} words={wordsFrom(words.ballot)} about={{}} />
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
