// Saves one entry of a register; the draft is let go of when the server has it.

import type { Fields } from '@domain/process/field'
import { View } from '@tarojs/components'
import type { CommandInput, CommandName } from '../api/call'
import type { Problem } from '../api/problem'
import { Button } from '../components/Button'
import { Refused } from '../desk/Refused'
import { useForm } from '../form/use-form'
import type { Values } from '../form/value'
import { useWords } from '../locales'
import { useRegisterWords } from '../locales/register'
import { draftDropped } from '../store/draft'
import { toasted } from '../store/toast'
import { useSend, type With } from '../store/use-send'

type SaveName = Extract<CommandName, keyof ReturnType<typeof useRegisterWords>['saved']>

export const useSave = <Name extends SaveName>(name: Name, draft: string, onDone: () => void) => {
  const words = useRegisterWords()
  const { busy, problem, send, dismiss } = useSend(name)
  /** Somebody else has changed it: the entry is shown as it is now. */
  const look = () => {
    draftDropped(draft)
    onDone()
  }
  const save = async (input: CommandInput<Name>, sending: With = {}): Promise<Problem | undefined> => {
    const sent = await send(input, sending)
    if (sent.state === 'refused') return sent.problem
    if (sent.state !== 'done') return undefined
    toasted(words.saved[name])
    look()
    return undefined
  }
  return { busy, problem, save, look, dismiss }
}

/** The form of an entry: nothing is sent while something is wrong in it, and what the server does not take is marked. */
export const useEntry = <Name extends SaveName>(
  name: Name,
  draft: string,
  fields: Fields,
  known: Values,
  onDone: () => void,
) => {
  const form = useForm(draft, fields, known)
  const saving = useSave(name, draft, () => {
    form.forget()
    onDone()
  })
  const save = async (input: CommandInput<Name>, sending: With = {}): Promise<void> => {
    if (!form.check()) return
    const problem = await saving.save(input, sending)
    if (problem !== undefined) form.refuse(problem)
  }
  return { ...saving, form, save }
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
