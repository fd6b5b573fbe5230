// A panel over the page for one short task, on h5: the browser's dialog keeps the focus inside and closes on Escape.

import { useEffect, useId, useRef } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { showDialog } from './dialog.h5'
import type { SheetProps } from './Sheet'
import { Tap } from './Tap'
import './Sheet.css'

export const Sheet = ({ open, title, onClose, footer, children }: SheetProps) => {
  const words = useWords().act
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open || dialog.current === null || dialog.current.open) return
    showDialog(dialog.current)
    // The panel itself takes the focus, so that its title is read first and no button looks chosen.
    dialog.current.focus()
  }, [open])
  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className="sheet"
      tabIndex={-1}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="sheet-inside">
        <div className="sheet-head">
          <h2 id={id} className="sheet-title">
            {title}
          </h2>
          <Tap className="sheet-close" label={words.close} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </div>
        <div className="sheet-body">{children}</div>
        {footer ? <div className="sheet-foot">{footer}</div> : null}
      </div>
    </dialog>
  )
}
