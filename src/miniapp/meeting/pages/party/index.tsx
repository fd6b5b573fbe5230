// Who comes to the table of a matter: who is still missing, who was asked, and the ways to ask more.

import type { MatterFull } from '@domain/contract/matter'
import { offered } from '@domain/matter/action'
import type { Matter } from '@domain/matter/matter'
import { balanceOf, type Seats } from '@domain/party/balance'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { newId } from '../../../api/call'
import { useQuery } from '../../../api/use-query'
import { Badge, Button, Card, Heading, Icon, Row, Rows } from '../../../components/basic'
import { Empty, FirstOf, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { type Described, useNarrowed } from '../../../form/ProfileFilter'
import { goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { usePartyWords } from '../../../locales/meeting'
import { PartiesDetail } from '../../../matter/view/TaskList'
import { askerNow, useActor } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { ActButton } from '../../ActButton'
import { Links } from '../../party/Links'
import '../../party/Balance.css'

export default function Party() {
  const words = usePartyWords().page
  const { id = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : { id })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) => <Shown full={full} onChanged={matter.reload} />}
      </Loaded>
    </Page>
  )
}

const Shown = ({ full, onChanged }: { readonly full: MatterFull; readonly onChanged: () => void }) => {
  const words = usePartyWords().page
  const actor = useActor()
  const { matter, you } = full
  const mayInvite = offered(matter, askerNow(actor, you)).includes('inviteParty')
  return (
    <View className="stack-l">
      <View className="stack">
        <Heading level={2}>{matter.title}</Heading>
        <Balance matter={matter} />
      </View>
      <View className="stack-s">
        <Heading level={2}>{words.list}</Heading>
        {matter.parties.length === 0 ? (
          <Empty title={words.none} text={words.noneText} />
        ) : (
          <PartiesDetail of={full} photos={new Map()} />
        )}
        <ActButton full={full} action="answerParty" kind="secondary" wide />
      </View>
      {mayInvite ? (
        <View className="stack-l">
          <View className="stack-s">
            <Heading level={2}>{words.open}</Heading>
            <ActButton full={full} action="inviteParty" wide icon="plus" />
          </View>
          <Concerned full={full} onInvited={onChanged} />
          <Links matterId={matter.id} />
          <Experts full={full} onInvited={onChanged} />
          <Members full={full} onInvited={onChanged} />
        </View>
      ) : null}
    </View>
  )
}

/** On a circle, beginning at the top; in per cent of the drawing. */
const placeOf = (index: number, of: number): { left: string; top: string } => {
  const turn = (2 * Math.PI * index) / of - Math.PI / 2
  return { left: `${50 + 38 * Math.cos(turn)}%`, top: `${50 + 38 * Math.sin(turn)}%` }
}

const lookOf = ({ accepted, invited }: Seats): string =>
  accepted > 0 ? 'balance-taken' : invited > 0 ? 'balance-asked' : 'balance-empty'

/** The round table of a matter: one seat for each side, taken, asked or empty; and in words who is missing. */
const Balance = ({ matter }: { readonly matter: Pick<Matter, 'parties' | 'leadId'> }) => {
  const words = usePartyWords().balance
  const { common } = useWords()
  const { seats, missing } = balanceOf(matter)
  const coming = seats.reduce((sum, { accepted }) => sum + accepted, 0)
  const seatsText = ({ kind, accepted, invited }: Seats): string =>
    `${common.party[kind]}${common.colon}${accepted + invited === 0 ? words.empty : words.seats(accepted, invited)}`
  return (
    <View className="stack">
      <View
        className={`balance${seats.some(({ kind }) => common.party[kind].length > 5) ? ' balance-wide' : ''}`}
        ariaRole="img"
        aria-label={`${words.title}${common.colon}${seats.map(seatsText).join(common.comma)}`}
      >
        <View className="balance-table">
          <View className="balance-number">{coming}</View>
          <View className="second">{words.coming}</View>
        </View>
        {seats.map((seat, index) => (
          <View key={seat.kind} className={`balance-seat ${lookOf(seat)}`} style={placeOf(index, seats.length)}>
            <View>{common.party[seat.kind]}</View>
            <View>{words.seat(seat.accepted, seat.invited)}</View>
          </View>
        ))}
      </View>
      <Card tone={missing.length === 0 ? 'pine' : 'amber'}>
        <View className="stack-s">
          <View className="line strong">
            <Icon name={missing.length === 0 ? 'check' : 'people'} />
            <View className="grow">{missing.length === 0 ? words.complete : words.missing}</View>
          </View>
          {missing.map((gap) => (
            <View key={gap}>{words.gap[gap]}</View>
          ))}
        </View>
      </Card>
    </View>
  )
}

interface ConcernedProps {
  readonly full: MatterFull
  readonly onInvited: () => void
}

/** Asking everybody who reported or supports the matter, without learning who they are. */
const Concerned = ({ full, onInvited }: ConcernedProps) => {
  const words = usePartyWords().concerned
  const { error } = useWords()
  const { busy, send } = useSend('matter.act', { atOnce: true })
  const invite = async () => {
    const sent = await send({ id: full.matter.id, command: { action: 'inviteConcerned' } })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    else toasted(words.done)
    onInvited()
  }
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.title}</Heading>
        <View>{words.text(full.reporters + full.supporters)}</View>
        <View className="line">
          {full.matter.concernedInvitedAt === undefined ? (
            <Button busy={busy} icon="send" onTap={invite}>
              {words.act}
            </Button>
          ) : (
            <Badge tone="pine" icon="check">
              {words.done}
            </Badge>
          )}
        </View>
      </View>
    </Card>
  )
}

interface KnownProps {
  readonly full: MatterFull
  readonly onInvited: () => void
}

/**
 * The experts and the members of the district, each a tap away from the table; many are narrowed by what the roster says.
 */
const Experts = (props: KnownProps) => {
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

const Members = (props: KnownProps) => {
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
