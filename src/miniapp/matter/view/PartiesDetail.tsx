// Step 4: who was invited to the table and what each answered.

import { Badge } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { type DetailProps, Nothing } from './detail'

const tones = { invited: 'plain', accepted: 'pine', declined: 'amber' } as const

export const PartiesDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  const { common } = useWords()
  const { parties } = of.matter
  if (parties.length === 0) return <Nothing />
  return (
    <Rows>
      {parties.map((party) => (
        <Row
          key={party.id}
          title={party.name || common.party[party.kind]}
          second={[party.name ? common.party[party.kind] : '', party.reason].filter(Boolean).join(' · ')}
          end={<Badge tone={tones[party.answer]}>{words.party[party.answer]}</Badge>}
        />
      ))}
    </Rows>
  )
}
