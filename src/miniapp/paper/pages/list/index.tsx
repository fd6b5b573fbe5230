// The list of one kind of papers.

import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go } from '../../../frame/navigate'
import { scannedCode } from '../../../frame/scanned'
import { usePaperWords } from '../../../locales/paper'
import { PaperList } from '../../PaperList'
import { useRoom } from '../../room'

export default function Papers() {
  const { params } = useRouter()
  const kind = params.kind ?? scannedCode(params, 'q') ?? ''
  const room = useRoom(kind)
  const shared = usePaperWords()
  return (
    <Page title={room?.words.title ?? shared.unknown}>
      {room === undefined ? (
        <Empty title={shared.unknown} />
      ) : (
        <PaperList
          room={room}
          onOpen={(id) => go('paper/pages/paper/index', { kind, id })}
          onBegin={() => go('paper/pages/act/index', { kind })}
        />
      )}
    </Page>
  )
}
