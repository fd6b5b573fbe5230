// What a matter begins with: its title and ring, the result of one that was closed, what happens next or why it is over.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { meanScore } from '@domain/evaluation/rating'
import { nextOf } from '@domain/matter/next'
import { projectsOf } from '@domain/matter/project'
import type { StepId } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { Badge, Card, Fact, LongText } from '../../components/basic'
import { PhotoPair } from '../../components/PhotoPair'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { PlaceText } from '../../components/PlaceText'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { MatterLight, MatterRing, standingOf } from '../list/MatterRing'
import { picked } from './TaskList'
import './matter.css'

interface HeadProps {
  readonly of: MatterFull
  readonly onSeat: (step: StepId) => void
}

/** Title, ring, where it is, who leads it, how many care. */
export const Head = (props: HeadProps) => (
  <View className="matter-head">
    <Title of={props.of} />
    <Course {...props} />
  </View>
)

/** What it is about, and what became of it. */
export const Title = ({ of: { matter, groupName } }: Pick<HeadProps, 'of'>) => {
  const { common, resident } = useWords()
  const words = useMatterWords().page
  const projects = projectsOf(matter.tasks)
  return (
    <View className="stack-s">
      <View className="matter-title" ariaRole="heading" aria-level={2}>
        {matter.title}
      </View>
      {projects === null ? null : <View className="strong">{words.projects(projects)}</View>}
      <View className="line">
        {matter.status === 'open' ? null : (
          <Badge tone={matter.status === 'closed' ? 'pine' : 'amber'}>{common.status[matter.status]}</Badge>
        )}
        <Badge>{matter.category}</Badge>
        <View className="second">{resident.group(groupName)}</View>
      </View>
    </View>
  )
}

/** How far it has come, what it is about in full, who takes part. */
export const Course = ({ of, onSeat }: HeadProps) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const { matter, names } = of
  const helpers = matter.coMemberIds.flatMap((id) => names[id] ?? [])
  const lead = matter.leadId === null ? words.nobody : (names[matter.leadId] ?? common.role.member)
  return (
    <>
      <View className="matter-ring">
        <MatterRing size="large" of={standingOf(of)} onSeat={onSeat} />
        <View className="stamp center">{words.steps}</View>
      </View>
      <View className="stack">
        <LongText text={matter.summary} first={220} />
        <View className="matter-facts">
          <Fact name={words.where}>
            <PlaceText place={matter.place} />
          </Fact>
          <Fact name={words.lead}>{lead}</Fact>
          {helpers.length > 0 ? <Fact name={words.coMembers}>{helpers.join(common.comma)}</Fact> : null}
          {matter.origin === undefined ? null : <Origin of={matter.origin} />}
          <Fact name={words.people}>
            {of.reports === 0 && matter.origin !== undefined
              ? words.supporters(of.supporters)
              : words.peopleText(of.reports, of.supporters)}
          </Fact>
        </View>
      </View>
    </>
  )
}

/** What began it instead of a report, and who proposed it as they allow. */
const Origin = ({
  of: { kind, title, proposer, on },
}: {
  readonly of: NonNullable<MatterFull['matter']['origin']>
}) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const format = useFormat()
  return (
    <Fact name={words.origin}>
      {[common.origin[kind], title, proposer, on === undefined ? undefined : format.date(on)]
        .filter((part) => part !== undefined)
        .join(' · ')}
    </Fact>
  )
}

interface ResultProps {
  readonly of: MatterFull
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

/** A matter that was closed begins with what came of it: the result in words, before and after, what people think of it. */
export const Result = ({ of, photos }: ResultProps) => {
  const words = useMatterWords()
  const { result, settled, tasks, closing } = of.matter
  const text = settled === null ? (result?.summary ?? '') : `${settled.what}\n${settled.byWhom}`
  const mean = meanScore(of.ratings)
  const { yes } = of.ratings.solved
  return (
    <View className="stack">
      <Card tone="pine">
        <View className="stack-s">
          <View className="second">{settled === null ? words.page.result : words.page.settled}</View>
          <LongText text={text} first={220} />
          {mean === null ? null : (
            <View className="strong">{words.verdict.short(of.ratings.count, yes, mean.toFixed(1))}</View>
          )}
          {closing?.reason ? <LongText text={closing.reason} /> : null}
        </View>
      </Card>
      <Pictures
        before={picked(photos, [...of.matter.photoIds, ...tasks.flatMap((task) => task.beforeIds)])}
        after={picked(
          photos,
          tasks.flatMap((task) => task.afterIds),
        )}
      />
    </View>
  )
}

interface PicturesProps {
  readonly before: readonly ShownPhoto[]
  readonly after: readonly ShownPhoto[]
}

/** The first before and the last after beside each other; without a pair, the last after alone. */
const Pictures = ({ before, after }: PicturesProps) => {
  const [first] = before
  const last = after[after.length - 1]
  if (last === undefined) return null
  return first === undefined ? <Photos photos={[last]} /> : <PhotoPair before={first} after={last} />
}

/** What happens next and by when; of a matter that is over, why and with what outcome. */
export const NextThing = ({ of }: { readonly of: MatterFull }) => {
  const words = useMatterWords()
  const format = useFormat()
  const next = nextOf(of.matter, localDate(new Date().toISOString()))
  if (next === null) return <Over of={of} />
  const { pause } = of.matter
  return (
    <Card tone={of.light === 'red' ? 'clay' : 'pine'}>
      <View className="next-thing">
        <View className="second">{words.page.next}</View>
        <View className="next-what">{words.next[next.id]}</View>
        <View className="line">
          {next.by === null ? null : <View>{words.page.by(format.weekday(next.by))}</View>}
          {of.light === 'green' ? null : <MatterLight of={standingOf(of)} />}
        </View>
        {pause === null ? null : <View className="as-written">{pause.reason}</View>}
      </View>
    </Card>
  )
}

const Over = ({ of }: { readonly of: MatterFull }) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const { closing, status } = of.matter
  return (
    <Card tone={status === 'closed' ? 'pine' : 'amber'}>
      <View className="next-thing">
        <View className="second">{words.over}</View>
        <View className="next-what">{common.status[status]}</View>
        {closing?.to && closing.receipt ? <View>{words.redirected(closing.to, closing.receipt)}</View> : null}
        {closing?.reason ? <LongText text={closing.reason} /> : null}
        {closing?.outcome ? (
          <View className="as-written">{`${words.outcome}${common.colon}${closing.outcome}`}</View>
        ) : null}
        {status === 'closed' && !closing?.reason ? <View>{words.closedText}</View> : null}
      </View>
    </Card>
  )
}
