// A bulletin as everybody reads it: the figures, each group, what is carried out, every verdict, what is late and why.

import { type Bulletin, isDraft } from '@domain/bulletin/process'
import { addDays, localDate } from '@domain/calendar/local-time'
import type { PaperFull } from '@domain/contract/paper'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Fact, Facts } from '../../components/Facts'
import { LongText } from '../../components/LongText'
import { Row, Rows } from '../../components/Row'
import { go } from '../../frame/navigate'
import { useFormat } from '../../locales'
import { useBulletinWords } from '../../locales/bulletin'
import { unparted } from '../../locales/unparted'
import { useDownload } from '../../store/use-download'
import { Counted } from './Counted'

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
