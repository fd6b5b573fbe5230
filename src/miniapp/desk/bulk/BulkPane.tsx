// Doing something to all that is selected: the form of it, at the right of the list.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { useWide } from '../../components/wide'
import { useBulkWords } from '../../locales/desk-work'
import { BulkAccept } from './BulkAccept'
import { BulkAnswer } from './BulkAnswer'
import { BulkAssign } from './BulkAssign'
import { BulkMerge } from './BulkMerge'
import { BulkAdmit, BulkAlike, BulkJoin } from './BulkProposal'
import { type BulkMode, type Chosen, onMatters } from './chosen'
import type { BulkOrder, useBulk } from './use-bulk'
import type { useSelection } from './use-selection'

interface BulkPaneProps {
  readonly mode: BulkMode
  readonly selection: ReturnType<typeof useSelection>
  readonly bulk: Pick<ReturnType<typeof useBulk>, 'busy' | 'ask'>
}

/** Beside the list at a desk; on a phone in its place. */
export const BulkPane = ({ mode, selection, bulk }: BulkPaneProps) => {
  const words = useBulkWords()
  const wide = useWide()
  const ask = (asked: BulkOrder) =>
    void bulk.ask(asked).then((sent) => {
      if (sent) selection.clear()
    })
  const form = <Form mode={mode} rows={selection.rows} busy={bulk.busy} onAdd={selection.add} onAsk={ask} />
  if (wide) return form
  return (
    <View className="stack">
      <View className="line">
        <Button kind="quiet" small icon="back" onTap={selection.clear}>
          {words.back}
        </Button>
        <View className="second">{words.chosen(selection.rows.length)}</View>
      </View>
      {form}
    </View>
  )
}

interface FormProps {
  readonly mode: BulkMode
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAdd: (rows: readonly Chosen[]) => void
  readonly onAsk: (asked: BulkOrder) => void
}

const Form = ({ mode, rows, busy, onAdd, onAsk }: FormProps) => {
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
