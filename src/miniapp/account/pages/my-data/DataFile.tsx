// The data file, on weapp: WeChat opens no JSON, so it is fetched by one tap and sent into a chat by the next.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemOf } from '../../../api/answer'
import { fetchFile, shareFile } from '../../../api/download'
import { Button } from '../../../components/basic'
import { useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'
import { toasted } from '../../../store/toast'

export const DataFile = () => {
  const words = useOwnWords().mine
  const { error } = useWords()
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<string>()
  const load = async () => {
    setBusy(true)
    await fetchFile('person.export', {}, words.fileName).then(setFile, (thrown: unknown) =>
      toasted(error[problemOf(thrown).code]),
    )
    setBusy(false)
  }
  const share = async (path: string) => {
    if (await shareFile(path, words.fileName)) toasted(words.dataSent)
  }
  return (
    <View className="stack-s">
      <View>
        {file === undefined ? (
          <Button kind="quiet" icon="download" busy={busy} onTap={() => void load()}>
            {words.dataAct}
          </Button>
        ) : (
          <Button kind="secondary" icon="send" onTap={() => void share(file)}>
            {words.dataShare}
          </Button>
        )}
      </View>
      {file === undefined ? null : (
        <View className="second" ariaRole="status" aria-live="polite">
          {words.dataReady}
        </View>
      )}
    </View>
  )
}
