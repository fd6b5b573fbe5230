// One invitation: the matter, the meeting if there is one, and what this person answers.

import type { Output } from '@domain/contract'
import { acceptFields, declineFields } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge, Button, Card, Fact, Facts, Heading, LongText } from '../../components/basic'
import { ProblemLine } from '../../components/Loaded'
import { inputFrom, wordsFrom } from '../../form/form'
import { PlainFields } from '../../form/PlainFields'
import { useForm } from '../../form/use-form'
import { go, goSignIn } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { usePartyWords } from '../../locales/meeting'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { Remind } from '../../wechat/Remind'

interface InvitationProps {
  readonly by: InvitationRef
  readonly of: Output<'party.open'>
  readonly onAnswered: () => void
}

export const Invitation = ({ by, of, onAnswered }: InvitationProps) => {
  const words = usePartyWords().open
  const { common, resident } = useWords()
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
        <View className="second">{words.by(resident.group(of.groupName))}</View>
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

/** The code of the invitation, or the matter whose reporters and supporters are all asked. */
type InvitationRef = { readonly code: string } | { readonly matterId: string }

interface AnswerProps {
  readonly by: InvitationRef
  readonly about: string
  readonly onAnswered: () => void
}

/** The answer to an invitation: coming, and under what name; or not, and why. */
const Answer = ({ by, about, onAnswered }: AnswerProps) => {
  const words = usePartyWords().open
  const { common, act } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const [declining, setDeclining] = useState(false)
  const fields = declining ? declineFields : acceptFields
  const form = useForm(`invitation:${Object.values(by).join('')}`, fields, {})
  const { busy, problem, send } = useSend('party.accept')

  const answer = async () => {
    if (!form.check()) return
    const sent = await send({ ...by, accepted: !declining, ...inputFrom(fields, form.values) }, { about })
    if (sent.state === 'refused') {
      form.refuse(sent.problem)
      return
    }
    form.forget()
    if (sent.state === 'queued') toasted(common.queued)
    onAnswered()
  }

  if (!signedIn) {
    return (
      <Button wide onTap={goSignIn}>
        {words.signIn}
      </Button>
    )
  }
  return (
    <View className="stack">
      <PlainFields of={form} words={wordsFrom(words.form)} />
      <ProblemLine problem={problem} />
      {declining ? (
        <View className="stack-s">
          <Button wide busy={busy} onTap={answer}>
            {words.sendDecline}
          </Button>
          <Button wide kind="quiet" onTap={() => setDeclining(false)}>
            {act.back}
          </Button>
        </View>
      ) : (
        <View className="stack-s">
          <Button wide busy={busy} icon="check" onTap={answer}>
            {words.accept}
          </Button>
          <Button wide kind="secondary" onTap={() => setDeclining(true)}>
            {words.decline}
          </Button>
        </View>
      )}
    </View>
  )
}
