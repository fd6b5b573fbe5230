// Sends what the host does, and says it when it did not go through.

import type { Input } from '@domain/contract'
import { useEffect, useRef } from 'react'
import { useWords } from '../../locales'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

/** Asks for a list again when what is told over the socket says that it is no longer the same. */
export const useWhenChanged = (what: string, reload: () => void): void => {
  const last = useRef(what)
  useEffect(() => {
    if (last.current === what) return
    last.current = what
    reload()
  }, [what, reload])
}

export type Control = Input<'meeting.control'>['command']

export const useControl = (id: string, onDone: () => void) => {
  const { error } = useWords()
  const { busy, send } = useSend('meeting.control')
  const control = async (command: Control): Promise<void> => {
    const sent = await send({ id, command })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    onDone()
  }
  return { busy, control }
}
