// The access table on the embedded database.

import { walkAccess } from './isolation'
import { askers } from './table'

walkAccess(
  'pglite',
  askers.filter((asker) => !['office', 'chair', 'staff'].includes(asker)),
)
