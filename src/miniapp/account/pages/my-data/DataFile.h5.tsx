// The data file, on h5: the browser keeps it.

import { View } from '@tarojs/components'
import { Button } from '../../../components/basic'
import { useOwnWords } from '../../../locales/account'
import { useDownload } from '../../../store/use-download'

export const DataFile = () => {
  const words = useOwnWords().mine
  const { busy, start } = useDownload('person.export')
  return (
    <View>
      <Button kind="quiet" icon="download" busy={busy} onTap={() => void start({}, words.fileName)}>
        {words.dataAct}
      </Button>
    </View>
  )
}
