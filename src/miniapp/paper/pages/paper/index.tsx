// One paper of any kind.

import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { usePaperWords } from '../../../locales/paper'
import { PaperView } from '../../PaperView'
import { useRoom } from '../../room'

export default function OnePaper() {
  const { kind = '', id = '' } = useRouter().params
  const room = useRoom(kind)
  const shared = usePaperWords()
  const page = useQuery('paper.get', room === undefined || id === '' ? null : { kind, id })
  return (
    <Page title={room?.words.title ?? shared.unknown}>
      {room === undefined ? (
        <Empty title={shared.unknown} />
      ) : (
        <Loaded of={page} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
          {(full) => (
            <PaperView
              room={room}
              full={full}
              onAct={(action) => go('paper/pages/act/index', { kind, id, action })}
              onReload={page.reload}
            />
          )}
        </Loaded>
      )}
    </Page>
  )
}
