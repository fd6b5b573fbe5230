// Which matter a page is opened for, on weapp: by its id, or by the code on a sheet or a picture that was scanned.

import { useQuery } from '../api/use-query'
import { scannedCode } from '../frame/scanned'

/** Empty while the code is looked up, and where there is neither. */
export const useMatterId = (params: Readonly<Record<string, string | undefined>>): string => {
  const { id } = params
  const code = id === undefined ? scannedCode(params, 'c') : undefined
  const found = useQuery('matter.find', code === undefined ? null : { code }).data
  return id ?? found?.id ?? ''
}
