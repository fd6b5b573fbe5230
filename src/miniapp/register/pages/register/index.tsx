// What the desk keeps in order: people, groups, units, stations, the calendar, the district.

import { View } from '@tarojs/components'
import { Card, Icon, type IconName } from '../../../components/basic'
import { DeskPage } from '../../../desk/DeskPage'
import { type RegisterId, registersOf } from '../../../desk/place'
import { go } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/register'
import { useActor } from '../../../store/session'

const icons: Readonly<Partial<Record<RegisterId, IconName>>> = {
  person: 'people',
  group: 'talk',
  unit: 'building',
  station: 'code',
  calendar: 'calendar',
  district: 'setting',
  audit: 'eye',
  privacy: 'trash',
  health: 'chart',
}

export default function KeepPage() {
  const words = useRegisterWords()
  const registers = registersOf(useActor())
  return (
    <DeskPage title={words.title} at="register">
      <View className="columns">
        {registers.map(({ id, path }) => (
          <Card key={id} onTap={() => go(path)}>
            <View className="line">
              <Icon name={icons[id] ?? 'document'} size="large" />
              <View className="grow">
                <View className="strong">{words.register[id].name}</View>
                <View className="second">{words.register[id].text}</View>
              </View>
            </View>
          </Card>
        ))}
      </View>
    </DeskPage>
  )
}
