// A button that asks once before it does what counts.

import { useState } from 'react'
import { Button, type ButtonProps } from './basic'
import { Confirm } from './Confirm'

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
