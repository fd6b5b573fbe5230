// The invitation of all reporters and supporters of a matter: each answers in their own name, and nobody learns who they are.

import type { MatterFull } from '@domain/contract/matter'
import { isSeating } from '@domain/party/invitation'
import { useQuery } from '../../api/use-query'
import { Loaded, Skeleton } from '../../components/Loaded'
import { goSignIn } from '../../frame/navigate'
import { Invitation } from './Invitation'

export const Called = ({ matterId }: { readonly matterId: string }) => {
  const asked = useQuery('matter.get', { id: matterId })
  return (
    <Loaded of={asked} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
      {(full) => <Invitation by={{ matterId }} of={invitationOf(full)} onAnswered={asked.reload} />}
    </Loaded>
  )
}

const invitationOf = ({ matter, groupName, you }: MatterFull) => ({
  matterId: matter.id,
  title: matter.title,
  summary: matter.summary,
  place: matter.place.text,
  groupName,
  step: matter.step,
  kind: 'resident' as const,
  open: isSeating(matter),
  meeting: matter.meetings.find(({ status }) => status === 'scheduled') ?? null,
  mine: matter.parties.find(({ id }) => you.partyIds.includes(id))?.answer ?? null,
})
