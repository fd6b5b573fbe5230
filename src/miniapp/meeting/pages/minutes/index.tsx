// The minutes of a meeting: read by everybody, objected to by those who were there, fixed after three days.

import type { MatterFull } from '@domain/contract/matter'
import { isFixed } from '@domain/matter/minutes'
import { agendaItems } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Bullets } from '../../../components/Bullets'
import { Badge, Button, Card, Fact, Facts, Heading } from '../../../components/basic'
import { FlagLink } from '../../../components/FlagLink'
import { Empty, FirstOf, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { flagRemark } from '../../../frame/flag'
import { go, goSignIn } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { useFormat, useWords } from '../../../locales'
import { useDecisionWords, useMeetingWords } from '../../../locales/meeting'
import { useCarrier } from '../../../matter/view/TaskList'
import { useDownload } from '../../../store/use-download'
import { ActButton } from '../../ActButton'
import { Dissent } from '../../decision/Dissent'
import { StanceCounts } from '../../decision/StanceCounts'
import { SideTally } from '../../vote/SideTally'
import { Tally } from '../../vote/Tally'

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

type Meeting = MatterFull['matter']['meetings'][number]

interface ObjectionsProps {
  readonly full: MatterFull
  readonly meeting: Meeting
}

/** What people who were there have against the minutes, and what was answered. */
const Objections = ({ full, meeting }: ObjectionsProps) => {
  const words = useDecisionWords().minutes
  const { common } = useWords()
  const format = useFormat()
  const objections = meeting.objections ?? []
  if (objections.length === 0) return null
  const texts = new Map(full.remarks.map((remark) => [remark.id, remark.text]))
  return (
    <View className="stack-s">
      <Heading level={2}>{words.objections}</Heading>
      {objections.map(({ id, at, answer }, index) => (
        <Card key={id} tone={answer === undefined ? 'amber' : 'plain'}>
          <View className="stack-s">
            <View className="stamp">{`${words.objection(index + 1)} · ${format.moment(at)}`}</View>
            <View className="as-written">{texts.get(id) ?? words.hidden}</View>
            {texts.has(id) ? <FlagLink what={texts.get(id) ?? ''} onTap={() => flagRemark(id)} /> : null}
            <View className="second as-written">
              {answer === undefined ? words.waiting : `${words.answered}${common.colon}${answer}`}
            </View>
            {answer === undefined ? (
              <View className="line">
                <ActButton full={full} action="answerObjection" about={{ objectionId: id }} kind="secondary" small />
              </View>
            ) : null}
          </View>
        </Card>
      ))}
    </View>
  )
}

interface ResolutionsProps {
  readonly full: Pick<MatterFull, 'matter' | 'names'>
  readonly meetingId: string
}

/** What a meeting resolved: what, who, until when; where people stood and who saw it otherwise. */
const Resolutions = ({ full, meetingId }: ResolutionsProps) => {
  const words = useDecisionWords().motion
  const format = useFormat()
  const carrier = useCarrier(full)
  return (
    <View className="stack">
      {full.matter.resolutions
        .filter((resolution) => resolution.meetingId === meetingId)
        .map(({ id, what, due, money, stances, dissent, ...by }) => (
          <Card key={id}>
            <View className="stack-s">
              <View className="strong as-written">{what}</View>
              <View className="second">
                {[
                  by.settledBy === undefined
                    ? words.until(carrier(by), format.date(due))
                    : words.settledThere(carrier(by)),
                  money === undefined ? '' : words.money(format.yuan(money)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
              {stances === undefined ? null : <StanceCounts of={stances} />}
              <Dissent rows={dissent ?? []} />
            </View>
          </Card>
        ))}
    </View>
  )
}

type Rows = NonNullable<MatterFull['matter']['meetings'][number]['tally']>

const first = 8

/** The statements of a meeting that is over, with the counts that went into its record. */
const TallyRows = ({ rows }: { readonly rows: Rows }) => {
  const words = useMeetingWords().vote
  return (
    <View className="stack">
      <FirstOf rows={rows} first={first} step={15} all={words.more} at="line">
        {(shown) =>
          shown.map((row) => (
            <View key={row.text} className="stack-s">
              <View className="strong as-written">{row.text}</View>
              <SideTally result={{ sides: row.sides ?? [], others: null }}>
                <Tally count={row} />
              </SideTally>
            </View>
          ))
        }
      </FirstOf>
    </View>
  )
}
