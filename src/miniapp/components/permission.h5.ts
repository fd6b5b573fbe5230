// Where a permission that was refused is given back, on h5: in the browser's own bar, where no page can lead.

import type { Permission } from './permission'

export const canOpenPermission = (): boolean => false

export const openPermission = (_permission: Permission): Promise<boolean> => Promise.resolve(false)
