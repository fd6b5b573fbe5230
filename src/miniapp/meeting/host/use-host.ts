// Sends what the host does, and says it when it did not go through.

import type { Input } from '@domain/contract'
import { useWords } from '../../locales'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

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
