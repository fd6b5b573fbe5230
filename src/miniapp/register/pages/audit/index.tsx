// What was done, newest first, for an auditor: who, when and to what. Contacts and words are not in what the server gives.

import type { Output } from '@domain/contract'
import { type Trail, trails } from '@domain/log/trail'
import { roles } from '@domain/people/role'
import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-query'
import { Button, Chip, Row, Rows } from '../../../components/basic'
import { Empty } from '../../../components/Loaded'
import { DeskPage, Paged } from '../../../desk/DeskPage'
import { go } from '../../../frame/navigate'
import { useFormat, useWords } from '../../../locales'
import { useAuditWords } from '../../../locales/register'
import { useLeft } from '../../../store/left'

type AuditRow = Output<'audit.list'>['rows'][number]

export default function AuditPage() {
  const words = useAuditWords()
  const [trail, setTrail] = useLeft<Trail>('audit', () => 'desk')
  return (
    <DeskPage title={words.title} at="register" register="audit">
      <View className="stack">
        <View>{words.text}</View>
        <View>
          <Button kind="quiet" small icon="lock" onTap={() => go('account/pages/head/index')}>
            {words.heads}
          </Button>
        </View>
        <View className="desk-chips">
          {trails.map((one) => (
            <Chip key={one} on={one === trail} onTap={() => setTrail(one)}>
              {words.trail[one]}
            </Chip>
          ))}
        </View>
        <TrailRows key={trail} trail={trail} />
      </View>
    </DeskPage>
  )
}

const TrailRows = ({ trail }: { readonly trail: Trail }) => {
  const words = useAuditWords()
  const pages = usePages('audit.list', { trail, limit: 30 })
  return (
    <Paged pages={pages} shape="row" none={<Empty title={words.none} text={words.noneText[trail]} />}>
      {(rows) => (
        <Rows>
          {rows.map((row) => (
            <Entry key={row.id} row={row} />
          ))}
        </Rows>
      )}
    </Paged>
  )
}

const Entry = ({ row }: { readonly row: AuditRow }) => {
  const words = useAuditWords()
  const { common } = useWords()
  const format = useFormat()
  const role = roles.find((one) => one === row.role)
  const by = row.by || words.nobody
  return (
    <Row
      title={
        words.done[row.what] ??
        (row.version === null
          ? words.doneOther
          : words.event(words.subject[row.subject] ?? row.subject, row.number ?? '', row.version))
      }
      second={
        <>
          <View>{words.by(by, role === undefined ? '' : common.role[role], format.moment(row.at))}</View>
          {row.version === null && row.number !== null ? <View>{words.about(row.number)}</View> : null}
          {row.version === null && row.what in words.done ? null : <View>{words.code(row.what)}</View>}
          {row.fields.length === 0 ? null : (
            <View>{words.fields([...new Set(row.fields.map(words.field))].join(words.and))}</View>
          )}
        </>
      }
    />
  )
}
