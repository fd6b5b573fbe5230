// What a proposal says, suggestion by suggestion: each with its answer, what became of it, and how the answers were judged.

import type { PaperFull } from '@domain/contract/paper'
import { type PointAnswer, type Proposal, wayOf } from '@domain/proposal/proposal'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Badge, Card, Fact, Facts, Heading, LongText, Row, Rows } from '../../components/basic'
import { Photos } from '../../components/Photos'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { usePaperWords } from '../../locales/paper'
import { Earlier, ProposalPapers } from '../ProposalPapers'
import type { ViewProps } from '../room'
import '../paper.css'

const tones = { done: 'pine', doing: 'amber', planned: 'amber', reference: 'plain', cannot: 'clay' } as const

/** The paper of this kind, as the server folded it from its log. */
const proposalIn = (full: PaperFull): Proposal => full.paper as unknown as Proposal

export const ProposalView = ({ room, full }: ViewProps) => {
  const words = usePaperWords().proposal
  const of = proposalIn(full)
  const { label, option } = room.words
  const name = (id: string | null) => (id === null ? '' : (full.names[id] ?? ''))
  const signers = of.signerIds.map(name).filter(Boolean)
  const facts: readonly (readonly [string, string])[] = [
    [
      words.way[wayOf(of)],
      of.past?.proposers ?? [name(of.bodyId) || name(of.authorId), ...signers].filter(Boolean).join('、'),
    ],
    [label.area ?? '', of.area === null ? '' : (option.area?.[of.area] ?? '')],
    [
      words.key,
      [of.key === null ? '' : words.isKey, of.chair && words.chair(of.chair), of.leader && words.leader(of.leader)]
        .filter(Boolean)
        .join(' · '),
    ],
    [words.joined, [name(of.mergedIntoId), ...of.joined.map(({ number }) => number)].filter(Boolean).join('、')],
    [label.summary ?? '', of.summary],
    [label.situation ?? '', of.situation],
    [label.analysis ?? '', of.analysis],
    [words.units, of.past?.units ?? ''],
    [words.past.answer, of.past?.answer ?? ''],
  ]
  return (
    <View className="stack">
      <Card>
        <Facts>
          {facts
            .filter(([, text]) => text !== '')
            .map(([title, text]) => (
              <Fact key={title} name={title}>
                <LongText text={text} />
              </Fact>
            ))}
        </Facts>
      </Card>
      <Photos photos={shownPhotos(full.photos.filter(({ id }) => of.sealIds.includes(id)))} />
      <Evidence room={room} full={full} />
      <Reviews room={room} full={full} />
      {full.you.offered.includes('returnAnswer') ? <AnswerFaults full={full} room={room} /> : null}
      <Units room={room} full={full} />
      <Points room={room} full={full} />
      <Judged full={full} room={room} />
      <Talks room={room} full={full} />
      {of.past === undefined ? <ProposalPapers full={full} /> : null}
    </View>
  )
}

/** What it is built on; a matter of this district opens. */
const Evidence = ({ room, full }: ViewProps) => {
  const { evidence, noEvidence } = proposalIn(full)
  const { label, option } = room.words
  if (evidence.length === 0 && noEvidence === '') return null
  return (
    <View className="stack-s">
      <Heading level={3}>{label.evidence ?? ''}</Heading>
      {evidence.length === 0 ? <View>{noEvidence}</View> : null}
      <Rows>
        {evidence.map(({ what, text, matterId }, index) => (
          <Row
            // the same words may stand there twice
            key={`${text} ${String(index)}`}
            title={<View className="two-lines">{text}</View>}
            second={option.what?.[what] ?? ''}
            onTap={matterId === undefined ? undefined : () => go('pages/matter/index', { id: matterId })}
          />
        ))}
      </Rows>
    </View>
  )
}

/** What each of two or three thought of it, side by side; and earlier ones like it, as long as that decides something. */
const Reviews = ({ room, full }: ViewProps) => {
  const words = usePaperWords().proposal
  const of = proposalIn(full)
  const looks = full.you.offered.includes('review')
  if (of.reviews.length === 0 && !looks) return null
  return (
    <View className="stack">
      {of.reviews.length === 0 ? null : (
        <Card>
          <Heading level={3}>{words.reviews}</Heading>
          <View className="paper-beside">
            {of.reviews.map(({ stage, opinion, text, personId }) => (
              <View key={stage} className="paper-review">
                <View className="second">{`${words.stage[stage]} · ${full.names[personId ?? ''] ?? ''}`}</View>
                <View className="strong">{room.words.option.opinion?.[opinion] ?? ''}</View>
                {text === '' ? null : <View className="as-written">{text}</View>}
              </View>
            ))}
          </View>
        </Card>
      )}
      {looks ? <Earlier room={room} title={full.title} except={full.id} level={3} /> : null}
    </View>
  )
}

/** What speaks for returning an answer; the desk decides. */
const AnswerFaults = ({ full }: ViewProps) => {
  const words = usePaperWords().proposal
  const rows = useQuery('proposal.answerCheck', { id: full.id }).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card tone="amber">
      {rows.map(({ unitId, n, why, number }) => (
        <View key={`${unitId} ${n} ${why}`}>{words.answerFault[why](full.names[unitId] ?? '', n, number)}</View>
      ))}
    </Card>
  )
}

const Units = ({ room, full }: ViewProps) => {
  const words = usePaperWords().proposal
  const format = useFormat()
  const of = proposalIn(full)
  if (of.undertakings.length === 0) return null
  return (
    <Card>
      <Heading level={3}>{words.units}</Heading>
      <View className="stack-s">
        {of.undertakings.map(({ unitId, part, due, status }) => {
          const answer = of.answers.filter((one) => one.unitId === unitId && one.returned === null).pop()
          return (
            <View key={unitId} className="line">
              <Badge>{room.words.option.part?.[part] ?? ''}</Badge>
              <View className="grow">
                <View>{full.names[unitId] ?? ''}</View>
                <View className="second">
                  {answer === undefined || status === 'working'
                    ? words.until(format.date(due))
                    : words.letter(answer.letter, format.date(answer.on))}
                </View>
              </View>
            </View>
          )
        })}
      </View>
    </Card>
  )
}

const Points = ({ room, full }: ViewProps) => {
  const words = usePaperWords().proposal
  const of = proposalIn(full)
  const format = useFormat()
  const said = (points: readonly PointAnswer[] | undefined, n: number) => points?.find((one) => one.n === n)
  const line = ({ meaning, text, by }: PointAnswer, who: string) => (
    <View className="stack-s">
      <View className="line">
        <Badge tone={tones[meaning]}>{room.words.option.meaning?.[meaning] ?? ''}</Badge>
        <View className="second">
          {[who, by === undefined ? '' : words.until(format.date(by))].filter(Boolean).join(' · ')}
        </View>
      </View>
      {text === '' ? null : <LongText text={text} />}
    </View>
  )
  if (of.points.length === 0) return null
  return (
    <View className="stack">
      <Heading level={3}>{words.points(of.points.length)}</Heading>
      {of.points.map((text, index) => {
        const n = index + 1
        const answers = of.answers.filter(({ returned }) => returned === null)
        return (
          <Card key={text === '' ? n : text}>
            <View className="stack-s">
              <View className="strong">{text === '' ? words.point(n) : `${n}. ${text}`}</View>
              {answers.map(({ unitId, round, points }) => {
                const one = said(points, n)
                const who = [full.names[unitId] ?? '', round > 1 ? words.again : ''].filter(Boolean).join(' · ')
                return one === undefined ? null : <View key={`${unitId} ${round}`}>{line(one, who)}</View>
              })}
              {of.lookBacks.map(({ unitId, on, points }) => {
                const one = said(points, n)
                return one === undefined ? null : (
                  <View key={`${unitId} ${on}`}>{line(one, words.looked(format.date(on)))}</View>
                )
              })}
              {answers.length === 0 && of.undertakings.length > 0 ? (
                <View className="second">{words.waits}</View>
              ) : null}
            </View>
          </Card>
        )
      })}
    </View>
  )
}

/** Totals by what was said; who was silent is told beside, and is never content. */
const Judged = ({ room, full }: ViewProps) => {
  const words = usePaperWords().proposal
  const { colon } = useWords().common
  const of = proposalIn(full)
  const silent = of.silentIds.length
  if (of.judgements.length === 0 && silent === 0) return null
  const results = ['agree', 'understand', 'reserve', 'disagree'] as const
  const counts = results.flatMap((result) => {
    const n = of.judgements.filter((one) => one.result === result).length
    return n === 0 ? [] : [`${room.words.option.result?.[result] ?? ''} ${n}`]
  })
  return (
    <Card>
      <Heading level={3}>{words.judged}</Heading>
      <View>{[...counts, ...(silent === 0 ? [] : [words.silent(silent)])].join(' · ')}</View>
      {of.judgements
        .filter(({ personId, text }) => personId !== '' && text !== '')
        .map(({ personId, unitId, round, result, text }) => (
          <View key={`${personId} ${unitId} ${round}`} className="second">
            {`${full.names[personId] ?? ''} · ${room.words.option.result?.[result] ?? ''}${colon}${text}`}
          </View>
        ))}
    </Card>
  )
}

const Talks = ({ room, full }: ViewProps) => {
  const words = usePaperWords().proposal
  const format = useFormat()
  const of = proposalIn(full)
  const { option } = room.words
  if (of.exchanges.length === 0 && of.meeting === null) return null
  return (
    <Card>
      <Heading level={3}>{words.talks}</Heading>
      <View className="stack-s">
        {of.exchanges.map(({ id, unitId, phase, how, on, text, heard, correction }) => (
          <View key={id}>
            <View className="second">
              {[format.date(on), full.names[unitId], option.phase?.[phase], option.how?.[how], words.heard[heard]]
                .filter(Boolean)
                .join(' · ')}
            </View>
            {text === '' ? null : <LongText text={text} />}
            {correction === '' ? null : <LongText text={correction} />}
          </View>
        ))}
        {of.meeting === null ? null : (
          <View>
            <View className="second">
              {[format.date(of.meeting.on), words.meeting, of.meeting.who].filter(Boolean).join(' · ')}
            </View>
            {of.meeting.minutes === '' ? null : <LongText text={of.meeting.minutes} />}
          </View>
        )}
      </View>
    </Card>
  )
}
