// One question before something that counts: what will happen, and a button that says it.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Button } from './basic'
import { Sheet } from './Sheet'

interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  /** what will happen */
  readonly text: string
  /** the word on the button: what is done, never "OK" */
  readonly act: string
  readonly danger?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export const Confirm = ({ open, title, text, act, danger = false, busy = false, onConfirm, onClose }: ConfirmProps) => {
  const words = useWords().act
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button wide kind={danger ? 'danger' : 'primary'} busy={busy} onTap={onConfirm}>
            {act}
          </Button>
          <Button wide kind="secondary" onTap={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <View className="as-written">{text}</View>
    </Sheet>
  )
}
