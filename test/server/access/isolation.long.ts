// The access table on the embedded database.

import { walkAccess } from './isolation'

walkAccess('pglite')
