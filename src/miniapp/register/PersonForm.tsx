// The form of one person: name, telephone, the roles held and where, what the roster says, whether the account is in use.

import type { Output } from '@domain/contract'
import { type PlaceKind, placeOf, type Role, roles } from '@domain/people/role'
import { isGuarded } from '@domain/people/second-factor'
import { personFields, profileFields } from '@domain/register/field'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { useQuery } from '../api/use-query'
import { Button, Card } from '../components/basic'
import { AskFirst, Confirm } from '../components/Confirm'
import { type Choosable, Field, type FieldProps } from '../components/Field'
import { SelectPick } from '../components/SelectPick'
import { FormFields } from '../form/FormFields'
import { inputFrom, listOf, wordsFrom } from '../form/form'
import { useWords } from '../locales'
import { useFormWords } from '../locales/form'
import { useRegisterWords } from '../locales/register'
import { useSession } from '../store/session'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'
import { SaveFoot, useEntry } from './RegisterForm'
import { Standing } from './Standing'
import '../desk/desk.css'

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

/** Somebody of a guarded role has lost phone and recovery codes: a colleague lets them begin again. */
const ResetFactor = ({ personId }: { readonly personId: string }) => {
  const words = useRegisterWords().person
  const { error } = useWords()
  const { busy, send } = useSend('factor.reset')
  const reset = async () => {
    const sent = await send({ personId })
    // without one there is nothing to reset
    const isNone = sent.state === 'refused' && sent.problem.code === 'notFound'
    toasted(isNone ? words.noFactor : sent.state === 'refused' ? error[sent.problem.code] : words.factorReset)
  }
  return (
    <View>
      <AskFirst
        kind="secondary"
        small
        title={words.resetFactorTitle}
        text={words.resetFactorText}
        act={words.resetFactor}
        danger
        busy={busy}
        onConfirm={reset}
      >
        {words.resetFactor}
      </AskFirst>
    </View>
  )
}

interface Held {
  /** tells rows apart while they are written */
  readonly key: number
  readonly role: Role
  /** empty until it is picked */
  readonly placeId: string
}

/** As they are written, of what somebody holds already. */
const heldOf = (holdings: readonly Omit<Held, 'key'>[]): readonly Held[] =>
  holdings.map(({ role, placeId }, key) => ({ key, role, placeId }))

interface HoldingsProps {
  readonly held: readonly Held[]
  readonly frame: FieldProps
  readonly onHeld: (held: readonly Held[]) => void
}

/** Where each kind of role can be held. */
const usePlaces = (): Readonly<Record<PlaceKind, readonly Choosable<string>[]>> => {
  const districtId = useSession((session) => session.me?.districtId ?? '')
  const district = useQuery('district.get', {}).data
  const groups = useQuery('group.list', {}).data?.rows ?? []
  const units = useQuery('unit.list', {}).data?.rows ?? []
  const stations = useQuery('station.list', {}).data?.rows ?? []
  const used = (row: { readonly disabled: boolean }) => !row.disabled
  const option = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })
  return {
    district: [{ value: districtId, label: district?.name ?? '' }],
    group: groups.filter(used).map(option),
    unit: units.filter(used).map(option),
    station: stations.filter(used).map(option),
  }
}

/** The roles that a person holds, each in a place. */
const Holdings = ({ frame, held, onHeld }: HoldingsProps) => {
  const words = useRegisterWords().person
  const { common } = useWords()
  const places = usePlaces()
  const id = useId()
  const write = (one: Held) => onHeld(held.map((other) => (other.key === one.key ? one : other)))
  /** A role of the district has one place only. */
  const first = (role: Role): string => (placeOf[role] === 'district' ? (places.district[0]?.value ?? '') : '')
  return (
    <Field {...frame} optional={undefined} id={id} group="group">
      <View className="stack">
        {held.map((one) => (
          <Card key={one.key}>
            <View className="stack">
              <View className="desk-beside">
                <SelectPick
                  label={words.role}
                  options={roles.map((role) => ({ value: role, label: common.role[role] }))}
                  value={one.role}
                  onPick={(role) => write({ ...one, role, placeId: first(role) })}
                />
                <SelectPick
                  label={words.place[placeOf[one.role]]}
                  options={places[placeOf[one.role]]}
                  value={one.placeId === '' ? undefined : one.placeId}
                  onPick={(placeId) => write({ ...one, placeId })}
                />
              </View>
              <View className="line">
                <Button kind="quiet" small icon="close" onTap={() => onHeld(held.filter(({ key }) => key !== one.key))}>
                  {words.takeAway(common.role[one.role])}
                </Button>
              </View>
            </View>
          </Card>
        ))}
        {held.length < personFields.holdings.max ? (
          <View className="line">
            <Button
              kind="secondary"
              small
              icon="plus"
              onTap={() =>
                onHeld([...held, { key: (held[held.length - 1]?.key ?? 0) + 1, role: 'member', placeId: '' }])
              }
            >
              {words.addRole}
            </Button>
          </View>
        ) : null}
      </View>
    </Field>
  )
}
