// Several proposals at once: the same opinion on all, each admitted to its own area, several handled together with one, or
// carried on as something else. What each of them asks for is the proposal's own table of fields.

import { type BulkProposalCommand, bulkProposalActions } from '@domain/desk/bulk'
import { areas } from '@domain/proposal/proposal'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { wordsFrom } from '../../form/about'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { commandOf } from '../../form/value'
import { useBulkWords } from '../../locales/desk-work'
import { useRoom } from '../../paper/room'
import { useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { type Chosen, onProposals } from './chosen'
import type { BulkOrder } from './use-bulk'

interface BulkProposalProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: BulkOrder) => void
}

const same = { review: 'review', convert: 'convert' } as const
export type Alike = keyof typeof same

/** One form for all of them. */
export const BulkAlike = ({ action, rows, busy, onAsk }: BulkProposalProps & { readonly action: Alike }) => {
  const words = useBulkWords().proposal
  const room = useRoom('proposal')?.words
  const { fields } = bulkProposalActions[action]
  const form = useForm(`bulk:proposal:${action}`, fields, action === 'review' ? { opinion: 'admit' } : {})
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title[action]}</Heading>
      <View className="second">{words.text[action]}</View>
      <FormFields of={form} words={wordsFrom(room ?? { label: {} })} about={{}} />
      <Button
        busy={busy}
        onTap={() => {
          if (!form.check()) return
          const command = commandOf<BulkProposalCommand>(action, fields, form.values)
          onAsk(onProposals(rows, () => command))
          form.forget()
        }}
      >
        {words.act[action](rows.length)}
      </Button>
    </View>
  )
}

/** An area for each of them: one tap a proposal, and one for all. */
export const BulkAdmit = ({ rows, busy, onAsk }: BulkProposalProps) => {
  const words = useBulkWords().proposal
  const names = useRoom('proposal')?.words.option.area
  const [chosen, choose] = useDraft<Readonly<Record<string, string>>>('bulk:proposal:areas', {})
  const areaOf = (id: string) => areas.find((area) => area === chosen[id])
  const send = () => {
    const sorted = rows.flatMap(({ id }) => {
      const area = areaOf(id)
      return area === undefined ? [] : [{ id, area }]
    })
    if (sorted.length < rows.length) return toasted(words.areaMissing)
    onAsk(onProposals(sorted, (_id, index) => ({ action: 'admit', area: sorted[index]?.area ?? 'society' })))
  }
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title.admit}</Heading>
      <View className="second">{words.text.admit}</View>
      {rows.map(({ id, title }) => (
        <View key={id} className="stack-s">
          <View className="strong">{title}</View>
          <View className="line" ariaRole="group" aria-label={title}>
            {areas.map((area) => (
              <Chip key={area} on={areaOf(id) === area} onTap={() => choose({ [id]: area })}>
                {names?.[area] ?? area}
              </Chip>
            ))}
          </View>
        </View>
      ))}
      <Button busy={busy} onTap={send}>
        {words.act.admit(rows.length)}
      </Button>
    </View>
  )
}

/** The others are handled together with the one that is tapped. */
export const BulkJoin = ({ rows, busy, onAsk }: BulkProposalProps) => {
  const words = useBulkWords().proposal
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title.join}</Heading>
      <View className="second">{words.text.join}</View>
      {rows.map(({ id, title, number }) => (
        <View key={id} className="stack-s">
          <View className="strong">{title}</View>
          <Button
            kind="secondary"
            small
            busy={busy}
            onTap={() => {
              const others = rows.filter((row) => row.id !== id)
              onAsk(onProposals(others, () => ({ action: 'merge', intoId: id, text: words.because(number) })))
            }}
          >
            {words.act.join(rows.length - 1)}
          </Button>
        </View>
      ))}
    </View>
  )
}
