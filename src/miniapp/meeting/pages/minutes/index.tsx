// The minutes of a meeting: read by everybody, objected to by those who were there, fixed after three days.

import type { MatterFull } from '@domain/contract/matter'
import { isFixed } from '@domain/matter/minutes'
import { agendaItems } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Bullets } from '../../../components/Bullets'
import { Button } from '../../../components/Button'
import { Badge, Heading } from '../../../components/Card'
import { Fact, Facts } from '../../../components/Facts'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { useFormat, useWords } from '../../../locales'
import { useDecisionWords } from '../../../locales/meeting'
import { useDownload } from '../../../store/use-download'
import { ActButton } from '../../ActButton'
import { Objections } from '../../minutes/Objections'
import { Resolutions } from '../../minutes/Resolutions'
import { TallyRows } from '../../minutes/TallyRows'

function Minutes() {
  const words = useDecisionWords().minutes
  const { id = '', meetingId = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : { id })
  useShare({
    title: matter.data?.matter.title ?? words.title,
    path: 'meeting/pages/minutes/index',
    params: { id, meetingId },
  })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) => {
          const meeting = full.matter.meetings.find((one) => one.id === meetingId)
          return meeting === undefined || meeting.status !== 'closed' ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <Shown full={full} meeting={meeting} />
          )
        }}
      </Loaded>
    </Page>
  )
}

interface ShownProps {
  readonly full: MatterFull
  readonly meeting: MatterFull['matter']['meetings'][number]
}

const Shown = ({ full, meeting }: ShownProps) => {
  const words = useDecisionWords().minutes
  const { common } = useWords()
  const format = useFormat()
  const about = { meetingId: meeting.id }
  return (
    <View className="stack-l">
      <View className="stack-s">
        <Heading level={2}>{full.matter.title}</Heading>
        <View className="second">
          {`${meeting.brand ?? common.meetingForm[meeting.form]} · ${format.moment(meeting.startsAt)} · ${meeting.place}`}
        </View>
        <Standing meeting={meeting} />
      </View>
      <Facts>
        {meeting.attendance === undefined ? null : (
          <Fact name={words.present}>{words.attendance(meeting.attendance)}</Fact>
        )}
        <Fact name={words.agenda}>
          <Bullets items={agendaItems(meeting.agenda)} />
        </Fact>
        <Fact name={words.text}>{meeting.minutes}</Fact>
        {meeting.dissent ? <Fact name={words.dissent}>{meeting.dissent}</Fact> : null}
      </Facts>
      {full.matter.resolutions.some((resolution) => resolution.meetingId === meeting.id) ? (
        <View className="stack-s">
          <Heading level={2}>{words.resolutions}</Heading>
          <Resolutions full={full} meetingId={meeting.id} />
        </View>
      ) : null}
      {meeting.tally !== undefined && meeting.tally.length > 0 ? (
        <View className="stack-s">
          <Heading level={2}>{words.tally}</Heading>
          <TallyRows rows={meeting.tally} />
        </View>
      ) : null}
      <Objections full={full} meeting={meeting} />
      <View className="stack-s">
        <ActButton full={full} action="objectMinutes" about={about} wide kind="secondary" />
        <ActButton full={full} action="writeMinutes" about={about} wide kind="secondary" />
        <ActButton full={full} action="fixMinutes" about={about} wide />
        <Download meetingId={meeting.id} />
        <Button kind="quiet" wide onTap={() => go('meeting/pages/meeting/index', { id: meeting.id })}>
          {words.toMeeting}
        </Button>
        <Button kind="quiet" wide onTap={() => go('pages/matter/index', { id: full.matter.id })}>
          {words.toMatter}
        </Button>
      </View>
    </View>
  )
}

/** Whether they stand, or until when one can object. */
const Standing = ({ meeting }: Pick<ShownProps, 'meeting'>) => {
  const words = useDecisionWords().minutes
  const format = useFormat()
  if (isFixed(meeting)) {
    return (
      <View className="line">
        <Badge tone="pine" icon="lock">
          {words.fixed}
        </Badge>
        {meeting.fixedAt === undefined ? null : (
          <View className="second">{words.fixedOn(format.date(meeting.fixedAt))}</View>
        )}
      </View>
    )
  }
  const until = meeting.objectUntil ?? ''
  return <View>{Date.parse(until) > Date.now() ? words.open(format.moment(until)) : words.overdue}</View>
}

const Download = ({ meetingId }: { readonly meetingId: string }) => {
  const words = useDecisionWords().minutes
  const { busy, start } = useDownload('meeting.minutes')
  return (
    <Button kind="secondary" wide icon="download" busy={busy} onTap={() => start({ meetingId }, words.file)}>
      {words.download}
    </Button>
  )
}

export default shareable(Minutes)
