// What the detail of every step is given.

import type { MatterFull } from '@domain/contract/matter'
import type { Resolution } from '@domain/matter/matter'
import { View } from '@tarojs/components'
import type { ShownPhoto } from '../../components/Photos'
import { useEventWords } from '../../locales/event'
import { useMatterWords } from '../../locales/matter'

export interface DetailProps {
  readonly of: MatterFull
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

/** A step in which nothing has been written yet. */
export const Nothing = () => <View className="second">{useMatterWords().step.nothing}</View>

/** The pictures of these ids, as far as the answer shows them. */
export const picked = (
  photos: ReadonlyMap<string, ShownPhoto>,
  ids: readonly string[] | undefined,
): readonly ShownPhoto[] => (ids ?? []).flatMap((id) => photos.get(id) ?? [])

type Carried = Pick<Resolution, 'unitId' | 'partyId' | 'settledBy'>

/** By what name people know the one who carries a resolution: a unit, another party, or those who did it at the table. */
export const useCarrier = ({ matter, names }: Pick<MatterFull, 'matter' | 'names'>): ((of: Carried) => string) => {
  const words = useEventWords()
  return ({ unitId, partyId, settledBy }) => {
    if (settledBy !== undefined) return settledBy
    if (unitId !== undefined) return names[unitId] ?? ''
    const party = matter.parties.find((one) => one.id === partyId)
    return party === undefined ? '' : party.name || words.aParty(party.kind)
  }
}
