// One invitation: the matter, the meeting if there is one, and what this person answers.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Fact, Facts } from '../../components/Facts'
import { LongText } from '../../components/LongText'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { usePartyWords } from '../../locales/party'
import { Remind } from '../../wechat/Remind'
import { Answer, type InvitationRef } from './Answer'

interface InvitationProps {
  readonly by: InvitationRef
  readonly of: Output<'party.open'>
  readonly onAnswered: () => void
}

export const Invitation = ({ by, of, onAnswered }: InvitationProps) => {
  const words = usePartyWords().open
  const { common } = useWords()
  const format = useFormat()
  const [again, setAgain] = useState(false)
  const { meeting } = of
  const answered = of.mine === 'accepted' || of.mine === 'declined'
  const done = () => {
    setAgain(false)
    onAnswered()
  }
  return (
    <View className="stack-l">
      <View className="stack">
        <View className="second">{words.by(of.groupName)}</View>
        <Heading level={2}>{of.title}</Heading>
        <View>{words.lead(of.kind)}</View>
      </View>
      <Facts>
        <Fact name={words.what}>
          <LongText text={of.summary} first={160} />
        </Fact>
        <Fact name={words.where}>{of.place}</Fact>
        <Fact name={words.meeting}>
          {meeting === null
            ? words.meetingLater
            : `${format.moment(meeting.startsAt)}\n${common.meetingForm[meeting.form]} · ${meeting.place}`}
        </Fact>
      </Facts>
      {answered && !again ? (
        <Card tone={of.mine === 'accepted' ? 'pine' : 'amber'}>
          <View className="stack-s">
            <View className="line">
              <Badge tone={of.mine === 'accepted' ? 'pine' : 'amber'} icon="check">
                {of.mine === 'accepted' ? words.accepted : words.declined}
              </Badge>
            </View>
            <View>{of.mine === 'accepted' ? words.acceptedText : words.declinedText}</View>
            {of.open || of.mine === 'accepted' ? (
              <View className="line">
                <Button kind="secondary" small onTap={() => setAgain(true)}>
                  {words.changed}
                </Button>
              </View>
            ) : null}
          </View>
        </Card>
      ) : of.open || again ? (
        <Answer by={by} about={of.title} onAnswered={done} />
      ) : (
        <Card tone="amber">
          <View className="stack-s">
            <View className="strong">{words.closed}</View>
            <View>{words.closedText}</View>
          </View>
        </Card>
      )}
      {of.mine === 'accepted' ? <Remind templates={['meeting', 'progress']} about="party" /> : null}
      <View className="stack-s">
        {meeting === null ? null : (
          <Button kind="secondary" wide onTap={() => go('meeting/pages/meeting/index', { id: meeting.id })}>
            {words.toMeeting}
          </Button>
        )}
        <Button kind="quiet" wide onTap={() => go('pages/matter/index', { id: of.matterId })}>
          {words.matter}
        </Button>
      </View>
    </View>
  )
}
