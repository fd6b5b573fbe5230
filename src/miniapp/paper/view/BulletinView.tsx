// A bulletin and an appraisal as they are read, and the figures in them.

import type { Appraisal } from '@domain/appraisal/process'
import { type Bulletin, isDraft } from '@domain/bulletin/process'
import { addDays, localDate } from '@domain/calendar/local-time'
import type { PaperFull } from '@domain/contract/paper'
import type { Figures } from '@domain/figure/figure'
import { View } from '@tarojs/components'
import { Button, Card, Fact, Facts, Heading, LongText, Row, Rows } from '../../components/basic'
import { Stat, Stats } from '../../components/Stat'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useBulletinWords } from '../../locales/bulletin'
import { usePaperWords } from '../../locales/paper'
import { unparted } from '../../locales/unparted'
import { useDownload } from '../../store/use-download'
import type { ViewProps } from '../room'

const names = ['meetings', 'participants', 'opinions', 'plans', 'solved'] as const

/** What a time came to, in the five figures that a bulletin begins with. */
export const Counted = ({ figures }: { readonly figures: Figures }) => {
  const words = useBulletinWords().figure
  const format = useFormat()
  return (
    <Stats>
      {names.map((name) => (
        <Stat key={name} label={words[name]} value={format.number(figures[name])} />
      ))}
    </Stats>
  )
}

/** An appraisal: a sheet for each unit, in the order of the roster; what it did, how it was judged, what to mend. */
export const AppraisalView = ({ room, full }: ViewProps) => {
  const words = usePaperWords().appraisal
  const { colon } = useWords().common
  const format = useFormat()
  const { busy, start } = useDownload('paper.document')
  // the registry has handed over a paper of this very kind
  const { on, who, facts, counts } = full.paper as unknown as Appraisal
  const { label } = room.words
  return (
    <View className="stack">
      <Facts>
        <Fact name={label.on ?? ''}>{format.weekday(on)}</Fact>
        {who === '' ? null : <Fact name={label.who ?? ''}>{who}</Fact>}
      </Facts>
      {facts.length === 0 ? null : (
        <View className="line">
          <Button
            kind="secondary"
            small
            icon="document"
            busy={busy}
            onTap={() => start({ kind: full.kind, id: full.id }, `${full.title}.docx`)}
          >
            {words.sheets}
          </Button>
        </View>
      )}
      {facts.map(({ unitId, ...of }) => {
        const count = counts.find((one) => one.unitId === unitId)
        return (
          <Card key={unitId}>
            <View className="stack-s">
              <Heading level={3}>{full.names[unitId] ?? ''}</Heading>
              <View>{words.facts(of)}</View>
              <View>{words.judged(of)}</View>
              {count === undefined ? (
                <View className="second">{words.waits}</View>
              ) : (
                <View className="strong">{words.slips(count)}</View>
              )}
              {count?.strengths ? (
                <View className="as-written">{`${label.strengths}${colon}${count.strengths}`}</View>
              ) : null}
              {count?.toMend ? <View className="as-written">{`${label.toMend}${colon}${count.toMend}`}</View> : null}
            </View>
          </Card>
        )
      })}
    </View>
  )
}

interface LineProps {
  readonly id: string
  /** of a paper; a matter without */
  readonly kind?: string
  readonly title: string
  readonly second: string
}

const open = ({ id, kind }: LineProps) =>
  kind === undefined ? go('pages/matter/index', { id }) : go('paper/pages/paper/index', { kind, id })

const Lines = ({
  title,
  none,
  rows,
}: {
  readonly title: string
  readonly none: string
  readonly rows: readonly LineProps[]
}) => (
  <View className="stack-s">
    <Heading level={3}>{title}</Heading>
    {rows.length === 0 ? (
      <View className="second">{none}</View>
    ) : (
      <Rows>
        {rows.map((row, index) => (
          <Row
            // one matter may have several lines
            key={`${row.id} ${String(index)}`}
            title={<View className="two-lines">{row.title}</View>}
            second={<View className="as-written">{row.second}</View>}
            onTap={() => open(row)}
          />
        ))}
      </Rows>
    )}
  </View>
)

/** A bulletin as everybody reads it: the figures, each group, what is carried out, every verdict, what is late and why. */
export const BulletinView = ({ full }: { readonly full: PaperFull }) => {
  const words = useBulletinWords()
  const format = useFormat()
  const { busy, start } = useDownload('paper.document')
  // the server answers with a paper of this very kind
  const bulletin = full.paper as unknown as Bulletin
  const { account, span, from, to, summary, hard, next, corrects, signed, returned } = bulletin
  return (
    <View className="stack-l">
      {returned === '' ? null : <Card tone="amber">{words.returned(returned)}</Card>}
      {isDraft(bulletin) && localDate(new Date().toISOString()) <= to ? (
        <View className="second">{words.runsUntil(format.date(to), format.date(addDays(to, 1)))}</View>
      ) : null}
      {corrects === null ? null : <Card>{words.corrects(corrects.number)}</Card>}
      <LongText text={unparted(summary)} />
      <Counted figures={account.figures} />
      <View className="stack-s">
        <Heading level={3}>{words.groups}</Heading>
        <Facts>
          {account.groups.map((group) => (
            <Fact key={group.groupId} name={group.name}>
              {words.group(group)}
            </Fact>
          ))}
        </Facts>
      </View>
      <Lines
        title={words.underWay}
        none={words.none}
        rows={account.underWay.map((one) => ({ id: one.matterId, title: one.title, second: words.projects(one) }))}
      />
      <Lines
        title={words.closed}
        none={words.none}
        rows={account.closed.map((one) => ({ id: one.matterId, title: one.title, second: words.verdicts(one) }))}
      />
      <Lines
        title={words.late}
        none={words.none}
        rows={account.late.map((one) => ({
          id: one.matterId,
          title: one.title,
          second: words.lateItem(one, format.date(one.due)),
        }))}
      />
      <View className="stack-s">
        <Heading level={3}>{words.topics}</Heading>
        {account.topics.length === 0 ? <View className="second">{words.none}</View> : null}
        <Facts>
          {account.topics.map((one) => (
            <Fact key={one.title} name={words.topic(one)}>
              {one.title}
            </Fact>
          ))}
        </Facts>
      </View>
      <Lines
        title={words.shown}
        none={words.none}
        rows={(account.shown ?? []).map((one) => ({
          ...('matterId' in one ? { id: one.matterId } : { id: one.proposalId, kind: 'proposal' }),
          ...{ title: one.title, second: one.number },
        }))}
      />
      <Facts>
        <Fact name={words.hard}>
          <LongText text={hard || words.none} />
        </Fact>
        <Fact name={words.next}>
          <LongText text={next || words.none} />
        </Fact>
      </Facts>
      {signed === null ? null : (
        <View className="stack-s">
          <View>{words.signed(signed.name || (full.names[signed.byId ?? ''] ?? ''), format.date(signed.on))}</View>
          <View className="stamp as-written">{words.hash(signed.hash.slice(0, 16))}</View>
          {account.head === undefined ? null : (
            <View className="stamp as-written">
              {words.logHead(account.head, format.date(localDate(account.head.at)))}
            </View>
          )}
        </View>
      )}
      <View className="line">
        <Button
          kind="secondary"
          icon="download"
          busy={busy}
          onTap={() => start({ kind: full.kind, id: full.id }, `${full.title}.docx`)}
        >
          {words.document}
        </Button>
        <Button
          kind="secondary"
          icon="document"
          onTap={() => go('paper/pages/sheet/index', { kind: full.kind, id: full.id })}
        >
          {words.sheet}
        </Button>
        {signed !== null && full.you.inside ? (
          <Button
            kind="quiet"
            icon="edit"
            onTap={() => go('paper/pages/act/index', { kind: full.kind, corrects: full.id, span, from })}
          >
            {words.correct}
          </Button>
        ) : null}
      </View>
    </View>
  )
}
