// Where one thing of a desk stands: a matter's ring at its step, or where it came to rest, a report's before the first; and
// its light.

import type { Light as LightId } from '@domain/calendar/light'
import { awaitedOf } from '@domain/desk/awaited'
import { matterStatuses } from '@domain/matter/choice'
import { type StepId, stepIds } from '@domain/matter/step'
import { Light } from '../components/Ring'
import { RingMark } from '../components/RingMark'
import { MatterRing } from '../matter/list/MatterRing'

interface MarkProps {
  readonly row: {
    readonly kind: string
    /** what runs stands at its step, what is over at how it ended */
    readonly state: string
    /** said where a line may be over */
    readonly step?: StepId | null
    readonly claimed: boolean
    readonly light: LightId | null
    readonly daysLeft: number | null
  }
}

export const Mark = ({ row }: MarkProps) => {
  const step = row.step ?? stepIds.find((id) => id === row.state)
  const status = matterStatuses.find((one) => one === row.state) ?? 'open'
  return step === undefined ? (
    <RingMark size="small" present={0} />
  ) : (
    <MatterRing of={{ ...row, step, status }} size="small" />
  )
}

export const MarkLight = ({ row }: MarkProps) =>
  row.light === null ? null : <Light light={row.light} daysLeft={row.daysLeft} until={awaitedOf(row)} />
