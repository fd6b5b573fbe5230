// The roles that a person holds, each in a place.

import { type PlaceKind, placeOf, type Role, roles } from '@domain/people/role'
import { personFields } from '@domain/register/field'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { useQuery } from '../api/use-query'
import { Button } from '../components/Button'
import { Card } from '../components/Card'
import type { Choosable } from '../components/Choice'
import { Field, type FieldProps } from '../components/Field'
import { SelectPick } from '../components/SelectPick'
import { useWords } from '../locales'
import { useRegisterWords } from '../locales/register'
import { useSession } from '../store/session'
import '../desk/desk.css'

export interface Held {
  /** tells rows apart while they are written */
  readonly key: number
  readonly role: Role
  /** empty until it is picked */
  readonly placeId: string
}

/** As they are written, of what somebody holds already. */
export const heldOf = (holdings: readonly Omit<Held, 'key'>[]): readonly Held[] =>
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

export const Holdings = ({ frame, held, onHeld }: HoldingsProps) => {
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
