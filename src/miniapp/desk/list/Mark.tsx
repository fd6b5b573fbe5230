// The ring of a line of the list: a matter at its step, or where it came to rest; a report before the first.

import type { DeskRow } from '@domain/contract/desk'
import { awaitedIn } from '@domain/matter/awaited'
import { matterStatuses } from '@domain/matter/choice'
import { stepNamed } from '@domain/matter/step'
import { RingMark } from '../../components/RingMark'
import { MatterRing } from '../../matter/MatterRing'

export const awaitedOf = (row: DeskRow) => {
  if (row.kind === 'report') return row.state === 'appealed' ? ('appeal' as const) : ('answer' as const)
  return awaitedIn({ step: stepNamed(row.state), claimed: row.claimed })
}

export const Mark = ({ row }: { readonly row: DeskRow }) => {
  const { step } = row
  // what runs stands at its step, what is over at how it ended
  const status = matterStatuses.find((one) => one === row.state) ?? 'open'
  return step === null ? (
    <RingMark size="small" present={0} />
  ) : (
    <MatterRing of={{ ...row, step, status }} size="small" />
  )
}
