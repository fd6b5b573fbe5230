// Listings page by page: for each set of filters in use one prepared statement, so that each is planned for itself.

import type { Database, Transaction } from './database'
import { type Key, newestFirst, pageOf, sizeOf, smallestFirst, startOf } from './page'
import { run, type Statement, statement } from './statement'

export type Filters<Name extends string> = Readonly<Record<Name, (parameter: string) => string>>

interface ListingParts<Name extends string> {
  readonly name: string
  /** `select ... from ... where t.district_id = $1`, the listed table named `t` */
  readonly select: string
  /** newest: by an instant, the last first; smallest: by a whole number, the least first. Ties are told apart by id. */
  readonly order: { readonly by: string; readonly first: 'newest' | 'smallest'; readonly id?: string }
  /** each makes a condition out of its parameter */
  readonly filters: Filters<Name>
}

interface Listing<Name extends string, Row, Shown> {
  readonly districtId: string
  readonly input: { readonly after?: string; readonly limit?: number }
  /** filters that are undefined are not applied */
  readonly by: Partial<Readonly<Record<Name, unknown>>>
  readonly keyOf: (row: Row) => Key
  readonly show: (row: Row) => Shown
}

const orderOf = ({ by, first, id = 't.id' }: ListingParts<string>['order']): string =>
  first === 'newest'
    ? `and (${by}, ${id}) < ($2::timestamptz, $3::uuid) order by ${by} desc, ${id} desc limit $4`
    : `and (${by}, ${id}) > ($2::bigint, $3::uuid) order by ${by}, ${id} limit $4`

export const listing = <Row, Name extends string>({ name, select, order, filters }: ListingParts<Name>) => {
  const prepared = new Map<string, Statement<Row>>()
  const all = Object.keys(filters) as Name[]
  const statementFor = (used: readonly Name[]): Statement<Row> => {
    const label = [name, ...used.map((filter) => all.indexOf(filter))].join('/')
    const known = prepared.get(label)
    if (known !== undefined) return known
    const conditions = used.map((filter, index) => `and ${filters[filter](`$${index + 5}`)}`)
    const made = statement<Row>(label, [select, ...conditions, orderOf(order)].join('\n'))
    prepared.set(label, made)
    return made
  }
  // With every filter in use at once it is known from the start, and read by the tests with all other statements.
  statementFor(all)
  return async <Shown>(
    db: Database | Transaction,
    { districtId, input, by, keyOf, show }: Listing<Name, Row, Shown>,
  ): Promise<{ rows: Shown[]; next: string | null }> => {
    const used = all.filter((filter) => by[filter] !== undefined)
    const size = sizeOf(input.limit)
    const [head, id] = startOf(input.after, order.first === 'newest' ? newestFirst : smallestFirst)
    const values = used.map((filter) => by[filter])
    const rows = await run(db, statementFor(used), [districtId, head, id, size + 1, ...values])
    return pageOf(rows, size, keyOf, show)
  }
}
