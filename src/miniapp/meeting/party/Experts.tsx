// The experts of the district, each a tap away from the table.

import type { Output } from '@domain/contract'
import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { Loaded, Skeleton } from '../../components/Loaded'
import { Row, Rows } from '../../components/Row'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/party'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

type Expert = Output<'party.experts'>['rows'][number]

interface ExpertsProps {
  readonly full: MatterFull
  readonly onInvited: () => void
}

export const Experts = ({ full, onInvited }: ExpertsProps) => {
  const words = usePartyWords().expert
  const { error } = useWords()
  const asked = useQuery('party.experts', {})
  const { busy, send } = useSend('matter.act', { atOnce: true })
  const seated = new Set(full.matter.parties.map((party) => party.personId))
  const invite = async ({ id, name }: Expert) => {
    const sent = await send({
      id: full.matter.id,
      command: { action: 'inviteParty', partyId: newId(), kind: 'expert', name, personId: id },
    })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    onInvited()
  }
  return (
    <View className="stack-s">
      <Heading level={2}>{words.title}</Heading>
      <Loaded of={asked} skeleton={<Skeleton shape="row" count={2} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <View className="second">{words.none}</View>
          ) : (
            <Rows>
              {rows.map((row) => (
                <Row
                  key={row.id}
                  title={row.name}
                  second={words.busy(row.matters)}
                  end={
                    seated.has(row.id) ? undefined : (
                      <Button
                        kind="secondary"
                        small
                        busy={busy}
                        label={words.inviteOf(row.name)}
                        onTap={() => invite(row)}
                      >
                        {words.invite}
                      </Button>
                    )
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </View>
  )
}
