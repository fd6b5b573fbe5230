// The endpoints of the registers whose entries have a name, made of each one's record: list, save, merge.

import type { Input, Output } from '../../domain/contract'
import { holds } from '../../domain/people/role'
import { type Register, type RegisterKind, registerKinds, registers, startsWith } from '../../domain/register/register'
import { nameIn } from '../../domain/text/name'
import { run, runOne, type Statement, statement } from '../db/statement'
import { forgetDirectories } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call, Handlers } from '../http/call'
import { audit } from '../log/audit'
import { mergeInto } from './merge'
import { isMerging, keepPastName, savingName } from './name'
import { changeRegister, versionOf } from './version'

interface Row {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  readonly merged_into: string | null
  readonly version: number
  readonly own: Readonly<Record<string, string | number>>
}

/** SQL of what a list tells beside each entry; `t` is the entry. */
const counted: Readonly<Record<(typeof registers)[RegisterKind]['counts'][number], string>> = {
  members: `(select count(*) from holding h join person p on p.district_id = $1 and p.id = h.person_id
       where h.district_id = $1 and h.place_id = t.id::text and h.role = 'member'
         and p.disabled_at is null and p.deleted_at is null)`,
  openMatters: `(select count(*) from matter m where m.district_id = $1 and m.group_id = t.id and m.status in ('open', 'paused'))`,
}

/** Whether something is open there, for registers whose entries are not closed meanwhile. */
const busy: Readonly<Partial<Record<RegisterKind, Statement<{ busy: boolean }>>>> = {
  group: statement<{ busy: boolean }>(
    'group.busy',
    `select exists (select 1 from matter m where m.district_id = $1 and m.group_id = $2 and m.status in ('open', 'paused'))
       or exists (select 1 from report r where r.district_id = $1 and r.group_id = $2 and r.due is not null)
       or exists (select 1 from paper t where t.district_id = $1 and t.group_id = $2 and t.status = 'open') as busy`,
  ),
  unit: statement<{ busy: boolean }>(
    'unit.busy',
    `select exists (select 1 from matter m where m.district_id = $1 and m.unit_ids @> array[$2::uuid]
       and m.status in ('open', 'paused'))
       or exists (select 1 from paper t where t.district_id = $1 and t.unit_ids @> array[$2::uuid] and t.status = 'open') as busy`,
  ),
}

const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What the form of a register asks for besides the name: its name and its column. */
const columnsOf = (kind: RegisterKind) =>
  Object.keys(registers[kind].fields).map((name) => [name, columnOf(name)] as const)

const listOf = (kind: RegisterKind) => {
  const parts = [
    ...columnsOf(kind).map(([name, column]) => `'${name}', t.${column}`),
    ...registers[kind].counts.map((name) => `'${name}', ${counted[name]}`),
  ]
  return statement<Row>(
    `register.list.${kind}`,
    `select t.id, t.name, t.disabled_at is not null as disabled, ${isMerging(kind) ? 't.merged_into' : 'null::uuid as merged_into'},
       ${versionOf(kind, 't.id')} as version, jsonb_build_object(${parts.join(', ')}) as own
     from "${kind}" t where t.district_id = $1 and ($2::boolean or t.disabled_at is null) order by t.name, t.id`,
  )
}

// $3: the name and what else is entered, by column; what is not entered stays as it is
const putOf = (kind: RegisterKind) => {
  const columns = columnsOf(kind).map(([, column]) => column)
  return statement<{ id: string }>(
    `register.save.${kind}`,
    `insert into "${kind}" as t (${['district_id', 'id', 'created_at', 'disabled_at', 'name', ...columns].join(', ')})
     values (${['$1::text', '$2::uuid', '$4::timestamptz', 'case when $5::boolean then $4::timestamptz end'].join(', ')},
       ${['name', ...columns].map((column) => `(jsonb_populate_record(null::"${kind}", $6::jsonb || $3::jsonb)).${column}`).join(', ')})
     on conflict (district_id, id) do update set name = excluded.name,
       ${columns.map((column) => `${column} = case when $3::jsonb ? '${column}' then excluded.${column} else t.${column} end, `).join('')}
       disabled_at = case when $5::boolean then coalesce(t.disabled_at, excluded.disabled_at) end
     ${isMerging(kind) ? 'where t.merged_into is null' : ''} returning id`,
  )
}

const each = <Value>(make: (kind: RegisterKind) => Value): Readonly<Record<RegisterKind, Value>> =>
  Object.fromEntries(registerKinds.map((kind) => [kind, make(kind)])) as Record<RegisterKind, Value>

const lists = each(listOf)
const puts = each(putOf)

const list =
  (kind: RegisterKind) =>
  async ({ db, districtId, actor }: Call<`${RegisterKind}.list`>) => {
    const rows = await run(db, lists[kind], [districtId, holds(actor, 'office', districtId)])
    return {
      rows: rows.map(({ id, name, disabled, merged_into, version, own }) => ({
        id,
        name,
        ...own,
        disabled,
        ...(merged_into === null ? {} : { mergedInto: merged_into }),
        version,
      })),
    } as Output<`${RegisterKind}.list`>
  }

const trimmedValue = (field: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value
  return field === 'name' ? nameIn(value) : value.trim()
}

/** What is entered, by field, without the spaces around it. */
const valuesIn = (kind: RegisterKind, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    ['name', ...Object.keys(registers[kind].fields)].flatMap((name) => {
      const value = input[name]
      return value === undefined ? [] : [[name, trimmedValue(name, value)] as const]
    }),
  )

const byColumn = (values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(name), value])))

const save =
  (kind: RegisterKind) =>
  async (call: Call<`${RegisterKind}.save`>): Promise<{ done: true }> => {
    const { id, name, disabled, version }: Input<`${RegisterKind}.save`> = call.input
    const { closedBy, fields }: Register = registers[kind]
    const entered = valuesIn(kind, call.input)
    await changeRegister(call, kind, id, version)
    const open = disabled || closedBy?.(entered) ? busy[kind] : undefined
    if (open !== undefined && (await runOne(call.db, open, [call.districtId, id]))?.busy) throw new AppError('inUse')
    if (isMerging(kind)) await keepPastName(call, kind, id, nameIn(name))
    const first = Object.fromEntries(Object.entries(fields).map(([field, is]) => [field, startsWith(is)]))
    const values = [call.districtId, id, byColumn(entered), call.at, disabled, byColumn(first)]
    const saved = await savingName(kind, run(call.db, puts[kind], values))
    if (saved.length === 0) throw new AppError('notFound')
    await audit(call, kind, id, { ...entered, disabled })
    forgetDirectories()
    return { done: true }
  }

type Made = Pick<Handlers, `${RegisterKind}.list` | `${RegisterKind}.save`>

/** As many as there are registers; the contract names each. */
const made = Object.fromEntries(
  registerKinds.flatMap((kind) => [
    [`${kind}.list`, list(kind)],
    [`${kind}.save`, save(kind)],
  ]),
) as unknown as Made

export const registerHandlers = {
  ...made,
  'unit.merge': (call) => mergeInto(call, 'unit'),
  'group.merge': (call) => mergeInto(call, 'group'),
} satisfies Partial<Handlers>
