// The experts and the members of the district, each a tap away from the table; many are narrowed by what the roster says.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { FirstOf } from '../../components/FirstOf'
import { Loaded, Skeleton } from '../../components/Loaded'
import { Row, Rows } from '../../components/Row'
import { type Described, useNarrowed } from '../../form/ProfileFilter'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface KnownProps {
  readonly full: MatterFull
  readonly onInvited: () => void
}

export const Experts = (props: KnownProps) => {
  const words = usePartyWords().expert
  const asked = useQuery('party.experts', {})
  return (
    <View className="stack-s">
      <Heading level={2}>{words.title}</Heading>
      <Loaded of={asked} skeleton={<Skeleton shape="row" count={2} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <View className="second">{words.none}</View>
          ) : (
            <Known
              {...props}
              kind="expert"
              all={rows.map((row) => ({ ...row, second: [...row.fields, words.busy(row.matters)].join(' · ') }))}
            />
          )
        }
      </Loaded>
    </View>
  )
}

export const Members = (props: KnownProps) => {
  const words = usePartyWords().member
  const asked = useQuery('person.members', {})
  return (
    <View className="stack-s">
      <Heading level={2}>{words.title}</Heading>
      <Loaded of={asked} skeleton={<Skeleton shape="row" count={2} />}>
        {({ rows }) => (
          <Known
            {...props}
            kind="member"
            all={[...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({
              ...row,
              second: [row.groupName, row.sector, ...row.fields].filter(Boolean).join(' · '),
            }))}
          />
        )}
      </Loaded>
    </View>
  )
}

interface One extends Described {
  readonly id: string
  readonly name: string
  readonly second: string
}

const Known = ({
  full: { matter },
  onInvited,
  kind,
  all,
}: KnownProps & { readonly kind: 'expert' | 'member'; readonly all: readonly One[] }) => {
  const words = usePartyWords().expert
  const { error } = useWords()
  const { rows, filter } = useNarrowed(all)
  const { busy, send } = useSend('matter.act', { atOnce: true })
  const seated = new Set([matter.leadId, ...matter.coMemberIds, ...matter.parties.map(({ personId }) => personId)])
  const invite = async ({ id, name }: One) => {
    const sent = await send({
      id: matter.id,
      command: { action: 'inviteParty', partyId: newId(), kind, name, personId: id },
    })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    onInvited()
  }
  return (
    <View className="stack-s">
      {filter}
      <FirstOf rows={rows} first={10}>
        {(shown) => (
          <Rows>
            {shown.map((row) => (
              <Row
                key={row.id}
                title={row.name}
                second={row.second}
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
        )}
      </FirstOf>
    </View>
  )
}
