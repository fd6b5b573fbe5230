// The narrowed list as a file.

import type { Input } from '@domain/contract'
import { View } from '@tarojs/components'
import { Button } from '../../components/basic'
import { Sheet } from '../../components/Sheet'
import { useListWords } from '../../locales/desk-work'
import { useDownload } from '../../store/use-download'

interface ExportSheetProps {
  readonly open: boolean
  readonly asked: Omit<Input<'desk.export'>, 'as'>
  readonly count: number
  readonly onClose: () => void
}

const kinds = ['xlsx', 'csv'] as const

export const ExportSheet = ({ open, asked, count, onClose }: ExportSheetProps) => {
  const words = useListWords()
  const file = useDownload('desk.export')
  return (
    <Sheet open={open} title={words.exportTitle} onClose={onClose}>
      <View className="stack">
        <View>{words.exportText(count)}</View>
        <View className="line">
          {kinds.map((as) => (
            <Button
              key={as}
              kind={as === 'xlsx' ? 'primary' : 'secondary'}
              icon="download"
              busy={file.busy}
              onTap={() => void file.start({ ...asked, as }, `${words.fileName}.${as}`).then(onClose)}
            >
              {words[as]}
            </Button>
          ))}
        </View>
      </View>
    </Sheet>
  )
}
