// Listings page by page: for each set of filters in use one prepared statement, so that each is planned for itself.

import { batched, type Numbered } from './batch'
import type { Database, Transaction } from './database'
import { type Key, newestFirst, pageOf, sizeOf, smallestFirst, startOf } from './page'
import { run, statement } from './statement'

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

/** Where a page begins and how long it is, as the statement says it. */
interface Place {
  readonly head: string
  readonly id: string
  readonly size: string
}

const orderOf = ({ by, first, id = 't.id' }: ListingParts<string>['order'], place: Place): string =>
  first === 'newest'
    ? `and (${by}, ${id}) < (${place.head}::timestamptz, ${place.id}::uuid) order by ${by} desc, ${id} desc limit ${place.size}`
    : `and (${by}, ${id}) > (${place.head}::bigint, ${place.id}::uuid) order by ${by}, ${id} limit ${place.size}`

/** What is asked of the database for one page. */
interface Page {
  readonly head: string | number
  readonly id: string
  readonly size: number
  /** of the filters in use, in their order */
  readonly values: readonly unknown[]
}

type Ask<Row> = (on: Database | Transaction, districtId: string, page: Page) => Promise<readonly Row[]>

const listingOf = <Row, Name extends string>(
  { name, order, filters }: ListingParts<Name>,
  askFor: (label: string, used: readonly Name[]) => Ask<Row>,
) => {
  const prepared = new Map<string, Ask<Row>>()
  const all = Object.keys(filters) as Name[]
  const asking = (used: readonly Name[]): Ask<Row> => {
    const label = [name, ...used.map((filter) => all.indexOf(filter))].join('/')
    const known = prepared.get(label) ?? askFor(label, used)
    prepared.set(label, known)
    return known
  }
  // With every filter in use at once it is known from the start, and read by the tests with all other statements.
  asking(all)
  return async <Shown>(
    db: Database | Transaction,
    { districtId, input, by, keyOf, show }: Listing<Name, Row, Shown>,
  ): Promise<{ rows: Shown[]; next: string | null }> => {
    const used = all.filter((filter) => by[filter] !== undefined)
    const size = sizeOf(input.limit)
    const [head, id] = startOf(input.after, order.first === 'newest' ? newestFirst : smallestFirst)
    const values = used.map((filter) => by[filter])
    const rows = await asking(used)(db, districtId, { head, id, size: size + 1, values })
    return pageOf(rows, size, keyOf, show)
  }
}

export const listing = <Row, Name extends string>(parts: ListingParts<Name>) =>
  listingOf<Row, Name>(parts, (label, used) => {
    const conditions = used.map((filter, index) => `and ${parts.filters[filter](`$${index + 5}`)}`)
    const order = orderOf(parts.order, { head: '$2', id: '$3', size: '$4' })
    const page = statement<Row>(label, [parts.select, ...conditions, order].join('\n'))
    return (on, districtId, { head, id, size, values }) => run(on, page, [districtId, head, id, size, ...values])
  })

/**
 * The same of what many read at once: the pages of one turn of the event loop are one statement. The value of a filter is
 * text for its condition. A lateral query that reads the row beside it is joined by a nested loop, whatever the planner
 * prefers, so that each page comes as it is ordered, with no sort of all pages after it.
 */
export const sharedListing = <Row extends Numbered, Name extends string>(parts: ListingParts<Name>) =>
  listingOf<Row, Name>(parts, (label, used) => {
    const columns = used.map((_filter, index) => `, value${index} text`).join('')
    const conditions = used.map((filter, index) => `and ${parts.filters[filter](`w.value${index}`)}`)
    const order = orderOf(parts.order, { head: 'w.head', id: 'w.id', size: 'w.size' })
    const pages = batched<Readonly<Record<string, unknown>>, Row>(
      statement<Row>(
        label,
        `select w.nth, f.*
         from jsonb_to_recordset($2::jsonb) as w(nth integer, head text, id text, size integer${columns})
         cross join lateral (
           ${[parts.select, ...conditions, order].join('\n')}) f`,
      ),
    )
    return (on, districtId, { values, ...place }) =>
      pages(on, districtId, { ...place, ...Object.fromEntries(values.map((value, index) => [`value${index}`, value])) })
  })
