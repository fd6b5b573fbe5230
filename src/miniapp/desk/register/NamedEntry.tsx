// The form of an entry with a name: the name first, then what its kind has besides, whether it is still used, and saving.

import { limit } from '@domain/limit'
import type { ReactNode } from 'react'
import type { Problem } from '../../api/problem'
import { Check } from '../../components/Checks'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { SaveFoot } from './save'

interface NamedEntryProps {
  readonly words: {
    readonly name: string
    readonly nameHint?: string
    /** where no two may be called the same */
    readonly nameTaken?: string
    readonly disabledHint: string
  }
  readonly draft: { readonly name: string; readonly disabled: boolean }
  readonly onChange: (change: { readonly name?: string; readonly disabled?: boolean }) => void
  readonly saving: {
    readonly busy: boolean
    readonly problem: Problem | undefined
    readonly wrong: readonly string[]
    readonly look: () => void
  }
  readonly onSave: () => void
  readonly children?: ReactNode
}

export const NamedEntry = ({ words, draft, onChange, saving, onSave, children }: NamedEntryProps) => {
  const { disabled, needed } = useRegisterWords()
  const { busy, problem, wrong, look } = saving
  const isTaken = problem?.fields['/name'] === 'taken'
  return (
    <>
      <TextInput
        label={words.name}
        hint={words.nameHint}
        initial={draft.name}
        max={limit.line}
        error={wrong.includes('name') ? ((isTaken ? words.nameTaken : undefined) ?? needed) : undefined}
        onText={(name) => onChange({ name })}
      />
      {children}
      <Check
        label={disabled}
        hint={words.disabledHint}
        on={draft.disabled}
        onChange={(off) => onChange({ disabled: off })}
      />
      <SaveFoot busy={busy} problem={problem} onLook={look} onSave={onSave} />
    </>
  )
}

/** The fields that an entry with a name lacks. */
export const lackingName = ({ name }: { readonly name: string }): readonly string[] =>
  name.trim() === '' ? ['name'] : []
