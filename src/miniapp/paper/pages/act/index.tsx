// The form of one action on a paper; without an id, of beginning one.

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goBack, goInstead, goSignIn } from '../../../frame/navigate'
import { usePaperWords } from '../../../locales/paper'
import { BeginForm, PaperForm } from '../../PaperForm'
import { useRoom } from '../../room'

/** What another page says of what is begun. */
const givenIn = (params: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['corrects', 'clueId', 'reportId'].flatMap((name) => (params[name] ? [[name, params[name] ?? '']] : [])),
  )

/** What the form begins with, and may still be written otherwise. */
const knownIn = (params: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(['title', 'span', 'from'].flatMap((name) => (params[name] ? [[name, params[name] ?? '']] : [])))

export default function ActOnPaper() {
  const { kind = '', id = '', action = '', ...said } = useRouter().params
  const room = useRoom(kind)
  const shared = usePaperWords()
  const page = useQuery('paper.get', room === undefined || id === '' ? null : { kind, id })
  if (room === undefined) {
    return (
      <Page title={shared.unknown}>
        <Empty title={shared.unknown} />
      </Page>
    )
  }
  const { words } = room
  if (id === '') {
    const begun = (made: string | undefined) =>
      made === undefined ? goBack() : goInstead('paper/pages/paper/index', { kind, id: made })
    return (
      <Page title={words.begin}>
        <BeginForm room={room} given={givenIn(said)} known={knownIn(said)} onDone={begun} />
      </Page>
    )
  }
  return (
    <Page title={words.action[action] ?? words.title}>
      <Loaded of={page} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) =>
          full.you.offered.includes(action) ? (
            <View className="stack">
              <View className="second">{full.title}</View>
              <PaperForm room={room} full={full} action={action} onDone={goBack} onReload={page.reload} />
            </View>
          ) : (
            <Empty title={shared.notOffered} act={shared.back} onAct={goBack} />
          )
        }
      </Loaded>
    </Page>
  )
}
