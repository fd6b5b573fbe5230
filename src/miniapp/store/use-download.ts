// A download behind a button: busy while it comes, a sentence when it does not.

import type { Input } from '@domain/contract'
import { useState } from 'react'
import { type DownloadName, download } from '../api/download'
import { problemOf } from '../api/problem'
import { useWords } from '../locales'
import { toasted } from './toast'

export const useDownload = <Name extends DownloadName>(name: Name) => {
  const { error } = useWords()
  const [busy, setBusy] = useState(false)
  const start = async (input: Input<Name>, fileName: string): Promise<void> => {
    setBusy(true)
    await download(name, input, fileName).catch((problem: unknown) => toasted(error[problemOf(problem).code]))
    setBusy(false)
  }
  return { busy, start }
}
