// The ring of a line of the list: a matter at its step, a report before the first.

import type { DeskRow } from '@domain/contract/desk'
import { awaitedIn } from '@domain/matter/awaited'
import { stepIds, stepNamed } from '@domain/matter/step'
import { Ring } from '../../components/Ring'
import { RingMark } from '../../components/RingMark'

export const awaitedOf = (row: DeskRow) => {
  if (row.kind === 'report') return row.state === 'appealed' ? ('appeal' as const) : ('answer' as const)
  return awaitedIn({ step: stepNamed(row.state), claimed: row.claimed })
}

export const Mark = ({ row }: { readonly row: DeskRow }) => {
  const step = row.kind === 'matter' ? stepIds.find((id) => id === row.state) : undefined
  return step === undefined ? (
    <RingMark size="small" present={0} />
  ) : (
    <Ring size="small" step={step} light={row.light ?? undefined} daysLeft={row.daysLeft} until={awaitedOf(row)} />
  )
}
