// Where a matter stands, as a ring and a light, wherever it is shown. One that does not go on has no light.

import type { Light as LightId } from '@domain/calendar/light'
import type { MatterFull } from '@domain/contract/matter'
import { awaitedIn } from '@domain/matter/awaited'
import type { MatterStatus } from '@domain/matter/choice'
import type { StepId } from '@domain/matter/step'
import { Light, Ring, type RingProps } from '../../components/Ring'

interface Standing {
  readonly step: StepId
  readonly status: MatterStatus
  readonly claimed: boolean
  readonly light: LightId | null
  readonly daysLeft: number | null
}

/** As a row of a list says it. */
export const standingOf = ({
  matter: { step, status, leadId },
  light,
  daysLeft,
}: Pick<MatterFull, 'matter' | 'light' | 'daysLeft'>): Standing => ({
  step,
  status,
  claimed: leadId !== null,
  light,
  daysLeft,
})

interface MatterRingProps extends Pick<RingProps, 'size' | 'onSeat'> {
  readonly of: Standing
}

export const MatterRing = ({ of, ...look }: MatterRingProps) => (
  <Ring
    {...look}
    step={of.step}
    status={of.status}
    light={of.light ?? undefined}
    daysLeft={of.daysLeft}
    until={awaitedIn(of)}
  />
)

export const MatterLight = ({ of }: { readonly of: Standing }) =>
  of.light === null ? null : <Light light={of.light} daysLeft={of.daysLeft} until={awaitedIn(of)} />
