// The outcome as a document for each unit it went to: for its staff and for those who work on the matter.

import type { MatterFull } from '@domain/contract/matter'
import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { useActWords } from '../../locales/act'
import { useActor } from '../../store/actor'
import { useDownload } from '../../store/use-download'

export const Outcome = ({ full }: { readonly full: MatterFull }) => {
  const actor = useActor()
  const { matter, names, you } = full
  const units = matter.unitAnswers.filter(({ unitId }) => you.insider || holds(actor, 'unit', unitId))
  if (matter.outcome === null || units.length === 0) return null
  return (
    <View className="stack-s">
      {units.map(({ unitId }) => (
        <Document key={unitId} id={matter.id} unitId={unitId} unit={names[unitId] ?? ''} />
      ))}
    </View>
  )
}

interface DocumentProps {
  readonly id: string
  readonly unitId: string
  readonly unit: string
}

const Document = ({ id, unitId, unit }: DocumentProps) => {
  const words = useActWords().page
  const { busy, start } = useDownload('matter.outcome')
  return (
    <View className="line">
      <Button kind="quiet" small icon="download" busy={busy} onTap={() => start({ id, unitId }, words.outcomeFile)}>
        {words.outcome(unit)}
      </Button>
    </View>
  )
}
