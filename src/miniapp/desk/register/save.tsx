// Saves one entry of a register; the draft is let go of when the server has it.

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CommandInput, CommandName } from '../../api/call'
import type { Problem } from '../../api/problem'
import { Button } from '../../components/Button'
import { useShowWrong } from '../../form/use-wrong'
import { useWords } from '../../locales'
import { useRegisterWords } from '../../locales/desk'
import { draftDropped } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend, type With } from '../../store/use-send'
import { Refused } from '../Refused'

type SaveName = Extract<CommandName, keyof ReturnType<typeof useRegisterWords>['saved']>

/** Names of the fields, and of the parts that they stand in, which the server did not take. */
const fieldsIn = ({ fields }: Problem): readonly string[] => [
  ...new Set(Object.keys(fields).flatMap((path) => path.split('/').filter(Boolean))),
]

/** `lacking` are names of fields that must be filled and are not; nothing is sent while there are any. */
export const useSave = <Name extends SaveName>(name: Name, draft: string, onDone: () => void) => {
  const words = useRegisterWords()
  const { busy, problem, send, dismiss } = useSend(name)
  const showWrong = useShowWrong()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const save = async (input: CommandInput<Name>, lacking: readonly string[], sending: With = {}): Promise<void> => {
    setWrong(lacking)
    if (lacking.length > 0) {
      toasted(words.fillIn)
      showWrong()
      return
    }
    const sent = await send(input, sending)
    if (sent.state === 'refused') {
      const marked = fieldsIn(sent.problem)
      setWrong(marked)
      if (marked.length > 0) showWrong()
    }
    if (sent.state !== 'done') return
    draftDropped(draft)
    toasted(words.saved[name])
    onDone()
  }
  /** Somebody else has changed it: the entry is shown as it is now. */
  const look = () => {
    draftDropped(draft)
    onDone()
  }
  return { busy, problem, wrong, save, look, dismiss }
}

interface SaveFootProps {
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onSave: () => void
  readonly onLook: () => void
}

/** The end of a form of a register: what went wrong, and the button that saves. */
export const SaveFoot = ({ busy, problem, onSave, onLook }: SaveFootProps) => (
  <View className="stack">
    {problem ? <Refused problem={problem} onAgain={onSave} onReload={onLook} /> : null}
    <Button wide busy={busy} onTap={onSave}>
      {useWords().act.save}
    </Button>
  </View>
)
