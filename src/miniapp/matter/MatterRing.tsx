// The ring of a matter, wherever one stands: what has come to rest has no days left, and the days are those of what is awaited.

import type { Light } from '@domain/calendar/light'
import { awaitedIn } from '@domain/matter/awaited'
import type { MatterStatus } from '@domain/matter/choice'
import type { StepId } from '@domain/matter/step'
import { Ring } from '../components/Ring'

interface MatterRingProps {
  readonly of: {
    readonly step: StepId
    readonly status: MatterStatus
    readonly light: Light | null
    readonly daysLeft: number | null
    readonly claimed: boolean
  }
  readonly size: 'small' | 'medium' | 'large'
  readonly onSeat?: (step: StepId) => void
}

export const MatterRing = ({ of, size, onSeat }: MatterRingProps) => {
  const moving = of.status === 'open'
  return (
    <Ring
      step={of.step}
      status={of.status}
      light={(moving ? of.light : null) ?? undefined}
      daysLeft={moving ? of.daysLeft : null}
      until={awaitedIn(of)}
      size={size}
      onSeat={onSeat}
    />
  )
}
