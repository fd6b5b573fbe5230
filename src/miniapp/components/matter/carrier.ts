// By what name people know whoever carries a resolution: a unit, another party, or those who did it at the table.

import type { MatterFull } from '@domain/contract/matter'
import type { Resolution } from '@domain/matter/matter'
import { useEventWords } from '../../locales/event'

type Carried = Pick<Resolution, 'unitId' | 'partyId' | 'settledBy'>

export const useCarrier = ({ matter, names }: Pick<MatterFull, 'matter' | 'names'>): ((of: Carried) => string) => {
  const words = useEventWords()
  return ({ unitId, partyId, settledBy }) => {
    if (settledBy !== undefined) return settledBy
    if (unitId !== undefined) return names[unitId] ?? ''
    const party = matter.parties.find((one) => one.id === partyId)
    return party === undefined ? '' : party.name || words.aParty(party.kind)
  }
}
