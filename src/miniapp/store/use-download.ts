// A download behind a button: busy while it comes, told how much of it is here, a sentence when it does not come.

import type { Input } from '@domain/contract'
import { useState } from 'react'
import { problemOf } from '../api/answer'
import { type DownloadName, download } from '../api/download'
import { useWords } from '../locales'
import { toasted } from './toast'

export const useDownload = <Name extends DownloadName>(name: Name) => {
  const { error } = useWords()
  const [busy, setBusy] = useState(false)
  /** megabytes */
  const [arrived, setArrived] = useState(0)
  const start = async (input: Input<Name>, fileName: string): Promise<void> => {
    setBusy(true)
    setArrived(0)
    await download(name, input, fileName, (bytes) => setArrived(bytes / 1_048_576)).catch((problem: unknown) =>
      toasted(error[problemOf(problem).code]),
    )
    setBusy(false)
  }
  return { busy, arrived, start }
}
