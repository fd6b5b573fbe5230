// The places of the desk, at the top of each of them.

import { View } from '@tarojs/components'
import { Tap } from '../components/Tap'
import { goTab } from '../frame/navigate'
import { useDeskWords } from '../locales/desk'
import { useActor } from '../store/actor'
import { type PlaceId, placesOf } from './place'
import './desk.css'

interface DeskNavProps {
  readonly at: PlaceId
  /** on a page behind that place: its name leads back to it */
  readonly inside?: boolean | undefined
}

export const DeskNav = ({ at, inside = false }: DeskNavProps) => {
  const words = useDeskWords()
  const places = placesOf(useActor())
  if (places.length === 0) return null
  return (
    <View className="desk-nav" ariaRole="navigation" aria-label={words.nav}>
      {places.map(({ id, path }) => (
        <Tap
          key={id}
          role="link"
          className={`desk-nav-place${id === at ? ' desk-nav-on' : ''}`}
          on={id === at}
          onTap={() => {
            if (inside || id !== at) goTab(path)
          }}
        >
          {words.place[id]}
        </Tap>
      ))}
    </View>
  )
}
