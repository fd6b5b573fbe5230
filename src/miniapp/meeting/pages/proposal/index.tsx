// Writing a proposed resolution: from an agreed statement, or a new one, or changing one.

import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newId } from '../../../api/call'
import { useQuery } from '../../../api/use-query'
import { Loaded } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { goSignIn } from '../../../frame/way'
import { useDecisionWords } from '../../../locales/decision'
import { ProposalForm } from '../../decision/ProposalForm'

export default function Proposal() {
  const words = useDecisionWords().proposal.form
  const { id = '', statementId, proposalId } = useRouter().params
  const meeting = useQuery('meeting.get', id === '' ? null : { id })
  const proposals = useQuery('meeting.proposals', id === '' ? null : { meetingId: id })
  const [madeId] = useState(newId)
  const known = proposals.data?.rows.find((row) => row.id === proposalId)
  const waits = proposalId !== undefined && proposals.data === undefined
  return (
    <Page title={words.title}>
      <Loaded of={meeting} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
        {(data) =>
          waits ? (
            <Skeleton shape="words" />
          ) : (
            <ProposalForm
              meetingId={id}
              proposalId={proposalId ?? madeId}
              statementId={statementId ?? known?.statementId ?? undefined}
              start={{
                what: known?.what ?? data.meeting.statements.find((one) => one.id === statementId)?.text ?? '',
                unitId: known?.unitId ?? '',
                due: known?.due ?? '',
                money: typeof known?.money === 'number' ? String(known.money) : '',
              }}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
