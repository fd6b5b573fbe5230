// Whether the installation is well: what has to be mended first, each with what to do, for the office and its technician.

import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Badge, Button, Card, Row, Rows } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { DeskPage } from '../../../desk/DeskPage'
import { goSignIn } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { useLanguage } from '../../../locales/language'
import { useRegisterWords } from '../../../locales/register'

const tones = { bad: 'clay', warn: 'amber', good: 'pine', off: 'plain' } as const
const icons = { bad: 'warn', warn: 'alarm', good: 'check', off: 'minus' } as const

export default function Health() {
  const words = useRegisterWords().health
  const format = useFormat()
  const health = useQuery('health.get', { language: useLanguage() })
  return (
    <DeskPage title={words.title} at="register" register="health">
      <View className="desk-form stack">
        <Loaded of={health} skeleton={<Skeleton shape="row" count={6} />} onSignIn={goSignIn}>
          {({ version, at, rows }) => {
            const wrong = rows.filter(({ todo }) => todo !== null)
            const well = rows.filter(({ todo }) => todo === null)
            return (
              <>
                <View className="line">
                  <View className="grow">
                    <View className="strong">{wrong.length === 0 ? words.allGood : words.wrong(wrong.length)}</View>
                    <View className="second">{words.seen(format.moment(at), version)}</View>
                  </View>
                  <Button kind="secondary" small icon="refresh" onTap={health.reload}>
                    {words.again}
                  </Button>
                </View>
                {wrong.map(({ id, level, name, said, todo }) => (
                  <Card key={id} tone={level === 'bad' ? 'clay' : 'amber'}>
                    <View className="stack-s">
                      <View className="line">
                        <View className="grow strong">{name}</View>
                        <Badge tone={tones[level]} icon={icons[level]}>
                          {words.level[level]}
                        </Badge>
                      </View>
                      <View>{said}</View>
                      <View className="second">{words.todo(todo ?? '')}</View>
                    </View>
                  </Card>
                ))}
                <Rows>
                  {well.map(({ id, level, name, said }) => (
                    <Row
                      key={id}
                      title={name}
                      second={said}
                      end={
                        <Badge tone={tones[level]} icon={icons[level]}>
                          {words.level[level]}
                        </Badge>
                      }
                    />
                  ))}
                </Rows>
              </>
            )
          }}
        </Loaded>
      </View>
    </DeskPage>
  )
}
