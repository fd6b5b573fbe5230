// The form of one person: name, telephone, the roles held and where, what the roster says, whether the account is in use.

import type { Output } from '@domain/contract'
import { isGuarded } from '@domain/people/second-factor'
import { personFields, profileFields } from '@domain/register/field'
import { View } from '@tarojs/components'
import { Confirm } from '../components/Confirm'
import { wordsFrom } from '../form/about'
import { FormFields } from '../form/FormFields'
import { inputFrom, listOf } from '../form/value'
import { useFormWords } from '../locales/form'
import { useRegisterWords } from '../locales/register'
import { useSession } from '../store/session'
import { type Held, Holdings, heldOf } from './Holdings'
import { ResetFactor } from './ResetFactor'
import { Standing } from './Standing'
import { SaveFoot, useEntry } from './save'

interface PersonFormProps {
  /** none: a new one */
  readonly row: Output<'person.list'>['rows'][number] | undefined
  readonly onDone: () => void
}

export const PersonForm = ({ row, onDone }: PersonFormProps) => {
  const { person } = useRegisterWords()
  const levels = useFormWords().member.levels
  const own = useSession((session) => session.me?.personId)
  const kept = row?.phone ?? null
  const phone = kept === null ? personFields.phone : ({ ...personFields.phone, optional: true } as const)
  const fields = { ...personFields, phone }
  const known = { version: 0, ...row?.profile, ...row, phone: undefined, holdings: heldOf(row?.holdings ?? []) }
  const draft = `person:${row?.id ?? 'new'}`
  const { form, busy, problem, save, look, dismiss } = useEntry('person.save', draft, fields, known, onDone)
  /** `meant`: a group may be left without a coordinator */
  const submit = (meant: boolean) => {
    const { id, holdings, version, ...input } = inputFrom(fields, form.values)
    const profile = inputFrom(profileFields, form.values)
    return save({
      ...{ id, name: input.name, disabled: input.disabled, version },
      ...(input.phone === undefined ? {} : { phone: input.phone }),
      holdings: [...holdings],
      profile,
      ...(meant ? { meant } : {}),
    })
  }
  const hint = kept === null ? person.hint : { ...person.hint, phone: person.phoneKept(kept) }
  const words = wordsFrom({ ...person, hint, option: { levels } })
  const isTaken = problem?.fields['/phone'] === 'taken'
  return (
    <View className="stack-m">
      <FormFields
        of={form}
        words={words}
        about={{
          own: {
            holdings: ({ frame, value, onValue }) => (
              <Holdings frame={frame} held={listOf(value) as readonly Held[]} onHeld={onValue} />
            ),
          },
        }}
      />
      {row !== undefined && row.id !== own && isGuarded(row.holdings) ? <ResetFactor personId={row.id} /> : null}
      <Confirm
        open={problem?.code === 'lastCoordinator'}
        title={person.lastTitle}
        text={person.lastText(problem?.fields['/holdings'] ?? '')}
        act={person.lastAct}
        busy={busy}
        onConfirm={() => void submit(true)}
        onClose={dismiss}
      />
      <SaveFoot
        busy={busy}
        problem={isTaken || problem?.code === 'lastCoordinator' ? undefined : problem}
        onLook={look}
        onSave={() => void submit(false)}
      />
      {row === undefined ? null : <Standing row={row} onDone={onDone} />}
    </View>
  )
}
