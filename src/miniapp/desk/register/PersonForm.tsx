// The form of one person: name, telephone, the roles held and where, whether the account is in use.

import type { Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { isMobile, phoneIn } from '@domain/people/phone'
import { isGuarded } from '@domain/people/second-factor'
import { View } from '@tarojs/components'
import { newId } from '../../api/call'
import { Check } from '../../components/Checks'
import { Confirm } from '../../components/Confirm'
import { TextInput } from '../../components/TextInput'
import { useRegisterWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { useSession } from '../../store/session'
import { type Held, Holdings } from './Holdings'
import { type ProfileDraft, ProfileFields, profileDraftOf, profileIn } from './ProfileFields'
import { ResetFactor } from './ResetFactor'
import { Standing } from './Standing'
import { SaveFoot, useSave } from './save'

interface PersonFormProps {
  /** none: a new one */
  readonly row: Output<'person.list'>['rows'][number] | undefined
  readonly onDone: () => void
}

export const PersonForm = ({ row, onDone }: PersonFormProps) => {
  const words = useRegisterWords()
  const own = useSession((session) => session.me?.personId)
  const name = `person:${row?.id ?? 'new'}`
  const [draft, change] = useDraft<{
    id: string
    name: string
    phone: string
    holdings: readonly Held[]
    disabled: boolean
    profile: ProfileDraft
    version: number
  }>(name, {
    id: row?.id ?? newId(),
    name: row?.name ?? '',
    phone: '',
    holdings: row?.holdings.map(({ role, placeId }, key) => ({ key, role, placeId })) ?? [],
    disabled: row?.disabled ?? false,
    profile: profileDraftOf(row?.profile),
    version: row?.version ?? 0,
  })
  const { busy, problem, wrong, save, look, dismiss } = useSave('person.save', name, onDone)
  const taken = problem?.fields['/phone'] === 'taken'
  const phone = phoneIn(draft.phone)
  const lacking = [
    draft.name.trim() === '' ? 'name' : '',
    (row?.phone ? phone !== '' : true) && !isMobile(phone) ? 'phone' : '',
    draft.holdings.some(({ placeId }) => placeId === '') ? 'holdings' : '',
  ].filter(Boolean)
  /** `meant`: a group may be left without a coordinator */
  const submit = (meant: boolean) =>
    void save(
      {
        id: draft.id,
        name: draft.name.trim(),
        ...(phone === '' ? {} : { phone }),
        holdings: draft.holdings.map(({ role, placeId }) => ({ role, placeId })),
        disabled: draft.disabled,
        profile: profileIn(draft.profile),
        version: draft.version,
        ...(meant ? { meant } : {}),
      },
      lacking,
    )
  return (
    <View className="stack-m">
      <TextInput
        label={words.person.name}
        initial={draft.name}
        max={limit.line}
        error={wrong.includes('name') ? words.needed : undefined}
        onText={(text) => change({ name: text })}
      />
      <TextInput
        label={words.person.phone}
        hint={row?.phone ? words.person.phoneKept(row.phone) : words.person.phoneHint}
        optional={Boolean(row?.phone)}
        keyboard="phone"
        initial={draft.phone}
        error={wrong.includes('phone') ? words.person.phoneWrong : taken ? words.person.phoneTaken : undefined}
        onText={(text) => change({ phone: text })}
      />
      <Holdings
        held={draft.holdings}
        error={wrong.includes('holdings') ? words.person.placeMissing : undefined}
        onHeld={(holdings) => change({ holdings })}
      />
      <ProfileFields draft={draft.profile} onChange={(profile) => change({ profile })} />
      <Check
        label={words.person.disabled}
        hint={words.person.disabledHint}
        on={draft.disabled}
        onChange={(disabled) => change({ disabled })}
      />
      {row !== undefined && row.id !== own && isGuarded(row.holdings) ? <ResetFactor personId={row.id} /> : null}
      <Confirm
        open={problem?.code === 'lastCoordinator'}
        title={words.person.lastTitle}
        text={words.person.lastText(problem?.fields['/holdings'] ?? '')}
        act={words.person.lastAct}
        busy={busy}
        onConfirm={() => submit(true)}
        onClose={dismiss}
      />
      <SaveFoot
        busy={busy}
        problem={taken || problem?.code === 'lastCoordinator' ? undefined : problem}
        onLook={look}
        onSave={() => submit(false)}
      />
      {row === undefined ? null : <Standing row={row} onDone={onDone} />}
    </View>
  )
}
