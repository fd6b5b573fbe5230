// A question before what counts: what will happen, and a button that says it.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../locales'
import { Button, type ButtonProps } from './basic'
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

/** One question before something that counts: what will happen, and a button that says it. */
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

interface AskFirstProps extends Omit<ButtonProps, 'onTap'> {
  readonly title: string
  /** what will happen */
  readonly text: string
  /** the word on the button that does it */
  readonly act: string
  readonly danger?: boolean | undefined
  /** The question stays until it is done. */
  readonly onConfirm: () => unknown
}

/** A button that asks once before it does what counts. */
export const AskFirst = ({ title, text, act, danger, busy, onConfirm, ...button }: AskFirstProps) => {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const confirm = async () => {
    await onConfirm()
    close()
  }
  return (
    <>
      <Button {...button} onTap={() => setAsking(true)} />
      <Confirm
        open={asking}
        title={title}
        text={text}
        act={act}
        danger={danger}
        busy={busy}
        onConfirm={() => void confirm()}
        onClose={close}
      />
    </>
  )
}
