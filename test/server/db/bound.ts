// Whether a statement stays within one district: at each level of the query, each table that has a district is bound to the
// parameter by itself, not only by a join. A distributed database finds the one place of the data by that.

import { parse } from 'libpg-query'

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (node: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (value === null || value === undefined ? undefined : Reflect.get(Object(value), step)),
    node,
  )

const listAt = (node: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(node, ...path)
  return Array.isArray(found) ? found : []
}

const textAt = (node: unknown, ...path: readonly (string | number)[]): string => String(at(node, ...path) ?? '')

/** `$1`, which is the district wherever there is one, casts aside. */
const isDistrict = (node: unknown): boolean =>
  at(node, 'TypeCast') === undefined ? at(node, 'ParamRef', 'number') === 1 : isDistrict(at(node, 'TypeCast', 'arg'))

/** `t.district_id` as `t`, `district_id` as an empty text. */
const districtOf = (node: unknown): string | undefined => {
  const names = listAt(node, 'ColumnRef', 'fields').map((field) => textAt(field, 'String', 'sval'))
  return names.at(-1) === 'district_id' ? (names.at(-2) ?? '') : undefined
}

/** Everything that has to hold at once. */
const conjuncts = (node: unknown): readonly unknown[] =>
  at(node, 'BoolExpr', 'boolop') === 'AND_EXPR' ? listAt(node, 'BoolExpr', 'args').flatMap(conjuncts) : [node]

/** Names of tables that are bound by these conditions; an empty name is the only one there is. */
const boundBy = (conditions: readonly unknown[]): readonly string[] =>
  conditions.flatMap(conjuncts).flatMap((one) => {
    if (at(one, 'A_Expr', 'kind') !== 'AEXPR_OP' || textAt(one, 'A_Expr', 'name', 0, 'String', 'sval') !== '=')
      return []
    const sides = [at(one, 'A_Expr', 'lexpr'), at(one, 'A_Expr', 'rexpr')]
    const table = sides.map(districtOf).find((name) => name !== undefined)
    return table !== undefined && sides.some(isDistrict) ? [table] : []
  })

interface Level {
  readonly tables: { readonly name: string; readonly as: string }[]
  readonly conditions: unknown[]
  readonly within: unknown[]
}

/** The tables and conditions of a `from`, joins taken apart. */
const readFrom = (from: unknown, level: Level): void => {
  if (at(from, 'RangeVar') !== undefined) {
    const name = textAt(from, 'RangeVar', 'relname')
    level.tables.push({ name, as: textAt(from, 'RangeVar', 'alias', 'aliasname') || name })
    return
  }
  if (at(from, 'JoinExpr') === undefined) {
    level.within.push(from)
    return
  }
  readFrom(at(from, 'JoinExpr', 'larg'), level)
  readFrom(at(from, 'JoinExpr', 'rarg'), level)
  const on = at(from, 'JoinExpr', 'quals')
  level.conditions.push(on)
  level.within.push(on)
}

/** Queries that stand somewhere within. */
const queriesIn = (node: unknown): readonly Node[] => {
  if (Array.isArray(node)) return node.flatMap(queriesIn)
  if (!isNode(node)) return []
  return Object.entries(node).flatMap(([kind, value]) =>
    /^(Select|Insert|Update|Delete)Stmt$/.test(kind) && isNode(value) ? [{ kind, ...value }] : queriesIn(value),
  )
}

/** The value that an `insert` gives to the district, for each of its rows. */
const insertedBy = (query: Node): readonly unknown[] => {
  const place = listAt(query, 'cols').findIndex((column) => textAt(column, 'ResTarget', 'name') === 'district_id')
  const source = at(query, 'selectStmt', 'SelectStmt')
  const rows = listAt(source, 'valuesLists')
  if (rows.length > 0) return rows.map((row) => at(row, 'List', 'items', place))
  return [at(source, 'targetList', place, 'ResTarget', 'val')]
}

/** What one query says of its tables; what stands in other queries within it is left to those. */
const levelOf = (query: Node): Level => {
  const level: Level = { tables: [], conditions: [at(query, 'whereClause')], within: [] }
  for (const from of [...listAt(query, 'fromClause'), ...listAt(query, 'usingClause')]) readFrom(from, level)
  const target = at(query, 'relation')
  if (target !== undefined && query.kind !== 'InsertStmt') readFrom({ RangeVar: target }, level)
  return level
}

const sidesOf = (query: Node): readonly Node[] =>
  [at(query, 'larg'), at(query, 'rarg')].filter(isNode).map((side) => ({ kind: 'SelectStmt', ...side }))

/** The tables of a statement that are not bound, each named once. `districted`: the tables that have a district. */
export const unboundIn = async (sql: string, districted: ReadonlySet<string>): Promise<readonly string[]> => {
  const found = new Set<string>()
  const read = (query: Node, outer: ReadonlySet<string>): void => {
    const parts = listAt(query, 'withClause', 'ctes')
    const known = new Set([...outer, ...parts.map((part) => textAt(part, 'CommonTableExpr', 'ctename'))])
    const level = levelOf(query)
    const bound = new Set(boundBy(level.conditions))
    const isBound = (as: string): boolean => bound.has(as) || (level.tables.length === 1 && bound.has(''))
    const unbound = level.tables.filter(({ name, as }) => districted.has(name) && !known.has(name) && !isBound(as))
    for (const { name } of unbound) found.add(name)
    const filled = textAt(query, 'relation', 'relname')
    if (query.kind === 'InsertStmt' && districted.has(filled) && !insertedBy(query).every(isDistrict)) found.add(filled)
    const { withClause: _with, fromClause: _from, usingClause: _using, larg: _left, rarg: _right, ...rest } = query
    const inner = [...sidesOf(query), ...queriesIn(level.within), ...queriesIn(parts), ...queriesIn(rest)]
    for (const one of inner) read(one, known)
  }
  for (const query of queriesIn(await parse(sql))) read(query, new Set())
  return [...found]
}

const tablesIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(tablesIn)
  if (!isNode(node)) return []
  return Object.entries(node).flatMap(([kind, value]) =>
    kind === 'RangeVar' ? [textAt(value, 'relname')] : tablesIn(value),
  )
}

/** What one part of a statement writes and reads; what it writes it may read itself. */
const partOf = (query: Node, name: string, isKept: boolean) => {
  const written = textAt(query, 'relation', 'relname')
  const { relation: _relation, withClause: _with, ...rest } = query
  return { name, isKept, written, read: new Set(tablesIn(rest)) }
}

/**
 * Parts of a statement that read a table which another part writes, as `part: table`. A distributed database carries out the parts
 * one after the other, and such a part would find what has just been written, unless it stands before and is kept
 * (`materialized`).
 */
export const readAfterWriting = async (sql: string): Promise<readonly string[]> =>
  queriesIn(await parse(sql)).flatMap((query) => {
    const parts = [
      ...listAt(query, 'withClause', 'ctes').map((part) => {
        const [inner] = queriesIn(at(part, 'CommonTableExpr', 'ctequery'))
        const isKept = at(part, 'CommonTableExpr', 'ctematerialized') === 'CTEMaterializeAlways'
        return partOf(inner ?? {}, textAt(part, 'CommonTableExpr', 'ctename'), isKept || inner?.kind !== 'SelectStmt')
      }),
      partOf(query, 'the last part', false),
    ]
    return parts.flatMap(({ name, isKept, read }, place) =>
      parts.flatMap(({ written }, at) =>
        at !== place && written !== '' && read.has(written) && (at < place || !isKept) ? [`${name}: ${written}`] : [],
      ),
    )
  })
