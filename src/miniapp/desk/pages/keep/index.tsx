// What the desk keeps in order: people, groups, units, stations, the calendar, the district.

import { Failure } from '../../../components/Failure'
import { Icon } from '../../../components/Icon'
import { Page } from '../../../components/Page'
import { Row } from '../../../components/Row'
import { Rows } from '../../../components/Rows'
import { go, goSignIn } from '../../../frame/way'
import { useKeepWords } from '../../../locales/desk'
import { useActor } from '../../../store/actor'
import { DeskNav } from '../../DeskNav'
import { inboxPath, type RegisterId, registersOf } from '../../place'

const icons = {
  person: 'people',
  group: 'talk',
  unit: 'building',
  station: 'code',
  calendar: 'calendar',
  district: 'setting',
} as const satisfies Record<RegisterId, string>

export default function KeepPage() {
  const words = useKeepWords()
  const registers = registersOf(useActor())
  return (
    <Page title={words.title} tab={inboxPath}>
      <DeskNav at="keep" />
      {registers.length === 0 ? (
        <Failure code="notAllowed" onRetry={goSignIn} onSignIn={goSignIn} />
      ) : (
        <Rows>
          {registers.map(({ id, path }) => (
            <Row
              key={id}
              start={<Icon name={icons[id]} size="large" />}
              title={words.register[id].name}
              second={words.register[id].text}
              onTap={() => go(path)}
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}
