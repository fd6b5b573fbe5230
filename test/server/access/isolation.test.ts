// The access table on PostgreSQL; on the embedded database, which takes much longer, in isolation.long.ts.

import { contract } from '../../../src/domain/contract'
import { walkAccess } from './isolation'
import { table } from './table'

test('the table has every endpoint of the contract once', () => {
  expect(table.map(([name]) => name).sort()).toEqual(Object.keys(contract).sort())
})

// the others are tried in the long one
walkAccess('postgres', ['nobody', 'memberA', 'otherStaff'])
