// A file that only a session may have, on h5: fetched with it, then handed to the browser to keep.

import type { Input } from '@domain/contract'
import { addressOf } from '@domain/question/address'
import { useSession } from '../store/session'
import { bodyOf, Problem, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { Arriving, DownloadName } from './download'

const fetched = async (path: string): Promise<Response> => {
  try {
    return await fetch(`${base}${path}`, { headers: headersOf(useSession.getState().token) })
  } catch {
    throw new Problem('offline')
  }
}

const taken = async (response: Response, onArriving: Arriving | undefined): Promise<Blob> => {
  const reader = response.body?.getReader()
  if (reader === undefined) return response.blob()
  const parts: BlobPart[] = []
  let bytes = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value)
    bytes += next.value.length
    onArriving?.(bytes)
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
}

export const download = async <Name extends DownloadName>(
  name: Name,
  input: Input<Name>,
  fileName: string,
  onArriving?: Arriving,
): Promise<void> => {
  const response = await fetched(addressOf(name, input))
  if (!response.ok) {
    bodyOf({ status: response.status, body: parsed(await response.text()) })
    return
  }
  const address = URL.createObjectURL(
    await taken(response, onArriving).catch((): never => {
      throw new Problem('offline')
    }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // the browser has to have begun reading it
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
