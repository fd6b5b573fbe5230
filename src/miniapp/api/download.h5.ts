// A file that only a session may have, on h5: fetched with it, then handed to the browser to keep.

import type { Input } from '@domain/contract'
import { addressOf } from '@domain/question/address'
import { useSession } from '../store/session'
import { bodyOf, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { DownloadName } from './download'
import { Problem } from './problem'

const fetched = async (path: string): Promise<Response> => {
  try {
    return await fetch(`${base}${path}`, { headers: headersOf(useSession.getState().token) })
  } catch {
    throw new Problem('offline')
  }
}

export const download = async <Name extends DownloadName>(
  name: Name,
  input: Input<Name>,
  fileName: string,
): Promise<void> => {
  const response = await fetched(addressOf(name, input))
  if (!response.ok) {
    bodyOf({ status: response.status, body: parsed(await response.text()) })
    return
  }
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // the browser has to have begun reading it
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
