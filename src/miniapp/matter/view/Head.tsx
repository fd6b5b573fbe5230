// Title, ring, where it is, who leads it, how many care.

import type { MatterFull } from '@domain/contract/matter'
import { projectsOf } from '@domain/matter/project'
import type { StepId } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { Badge } from '../../components/Card'
import { Fact } from '../../components/Facts'
import { LongText } from '../../components/LongText'
import { PlaceText } from '../../components/PlaceText'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { MatterRing, standingOf } from '../list/MatterRing'
import './matter.css'

interface HeadProps {
  readonly of: MatterFull
  readonly onSeat: (step: StepId) => void
}

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
