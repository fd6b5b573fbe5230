// Doing something to all that is selected: the form of it, at the right of the list.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { useBulkWords } from '../../locales/desk-bulk'
import { BulkAccept } from './BulkAccept'
import { BulkAnswer } from './BulkAnswer'
import { BulkAssign } from './BulkAssign'
import { BulkMerge } from './BulkMerge'
import { BulkAdmit, BulkAlike, BulkJoin } from './BulkProposal'
import { type BulkMode, type Chosen, onMatters } from './chosen'
import type { Asked } from './use-bulk'

interface BulkPaneProps {
  readonly mode: BulkMode
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAdd: (rows: readonly Chosen[]) => void
  readonly onAsk: (asked: Asked) => void
}

export const BulkPane = ({ mode, rows, busy, onAdd, onAsk }: BulkPaneProps) => {
  const words = useBulkWords()
  if (mode === 'merge') return <BulkMerge rows={rows} busy={busy} onAdd={onAdd} onAsk={onAsk} />
  if (mode === 'accept') return <BulkAccept rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'answer') return <BulkAnswer rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'review' || mode === 'convert') {
    return <BulkAlike key={mode} action={mode} rows={rows} busy={busy} onAsk={onAsk} />
  }
  if (mode === 'admit') return <BulkAdmit rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'join') return <BulkJoin rows={rows} busy={busy} onAsk={onAsk} />
  if (mode === 'assign') return <BulkAssign rows={rows} onAsk={onAsk} />
  return (
    <View className="stack-m">
      <Heading level={2}>{words.confirm.title}</Heading>
      {rows.map(({ id, title }) => (
        <View key={id}>{title}</View>
      ))}
      <Button busy={busy} onTap={() => onAsk(onMatters(rows, { action: 'confirm' }))}>
        {words.confirm.act(rows.length)}
      </Button>
    </View>
  )
}
