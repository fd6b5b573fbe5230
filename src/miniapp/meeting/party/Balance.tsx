// The round table of a matter: one seat for each side, taken, asked or empty; and in words who is missing.

import type { Matter } from '@domain/matter/matter'
import { balanceOf, type Seats } from '@domain/party/balance'
import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/meeting'
import './Balance.css'

/** On a circle, beginning at the top; in per cent of the drawing. */
const placeOf = (index: number, of: number): { left: string; top: string } => {
  const turn = (2 * Math.PI * index) / of - Math.PI / 2
  return { left: `${50 + 38 * Math.cos(turn)}%`, top: `${50 + 38 * Math.sin(turn)}%` }
}

const lookOf = ({ accepted, invited }: Seats): string =>
  accepted > 0 ? 'balance-taken' : invited > 0 ? 'balance-asked' : 'balance-empty'

export const Balance = ({ matter }: { readonly matter: Pick<Matter, 'parties' | 'leadId'> }) => {
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
