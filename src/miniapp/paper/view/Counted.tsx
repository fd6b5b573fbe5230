// What a time came to, in the five figures that a bulletin begins with.

import type { Figures } from '@domain/figure/figure'
import { Stat, Stats } from '../../components/Stat'
import { useFormat } from '../../locales'
import { useBulletinWords } from '../../locales/bulletin'

const names = ['meetings', 'participants', 'opinions', 'plans', 'solved'] as const

export const Counted = ({ figures }: { readonly figures: Figures }) => {
  const words = useBulletinWords().figure
  const format = useFormat()
  return (
    <Stats>
      {names.map((name) => (
        <Stat key={name} label={words[name]} value={format.number(figures[name])} />
      ))}
    </Stats>
  )
}
