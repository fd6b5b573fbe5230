// One message: a sentence, what it is about, when; a mark as long as it has not been opened.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { Icon, Row } from '../../../components/basic'
import { useFormat } from '../../../locales'
import { type NoticeWords, useAccountWords } from '../../../locales/account'
import { usePaperWordsOf } from '../../../locales/paper'
import './notice.css'

type NoticeRow = Output<'notice.list'>['rows'][number]

interface NoticeProps {
  readonly row: NoticeRow
  readonly onOpen: () => void
}

export const Notice = ({ row, onOpen }: NoticeProps) => {
  const words = useAccountWords().notice
  const format = useFormat()
  const data: Readonly<Record<string, unknown>> = row.data ?? {}
  const text = (field: string): string => {
    // a message carries no ids: what stands for somebody by one is said in general
    const value = data[field] ?? words.who[field]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const facts: NoticeWords = {
    text,
    date: (field) => (text(field) === '' ? '' : format.weekday(text(field))),
    moment: (field) => (text(field) === '' ? '' : format.moment(text(field))),
    is: (field, value) => data[field] === value,
  }
  const ofPaper = usePaperWordsOf()(row.subject.kind)?.event[row.type]
  const sentence =
    words.check[row.type as keyof typeof words.check] ??
    ofPaper ??
    (row.subject.kind === 'matter'
      ? words.matter[row.type as keyof typeof words.matter]
      : words.report[row.type as keyof typeof words.report])
  const said = (sentence as typeof sentence | undefined)?.(facts) ?? words.other
  const unread = row.readAt === null
  return (
    <View className={unread ? 'notice notice-unread' : 'notice'}>
      <Row
        start={
          <View className="notice-mark">
            <Icon name={row.subject.kind === 'matter' ? 'matters' : 'document'} size="large" />
          </View>
        }
        title={
          <View className="notice-sentence">
            {unread ? <View className="only-heard">{words.unread}</View> : null}
            {said.charAt(0).toUpperCase() + said.slice(1)}
          </View>
        }
        second={
          <>
            <View className="two-lines">{row.subject.title}</View>
            <View className="stamp">{format.moment(row.at)}</View>
          </>
        }
        onTap={onOpen}
      />
    </View>
  )
}
