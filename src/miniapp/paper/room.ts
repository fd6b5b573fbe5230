// What the pages of papers know of a kind: its process and its words.

import type { PaperFull } from '@domain/contract/paper'
import type { AnyPaper } from '@domain/process/paper'
import { papers } from '@domain/process/papers'
import { createContext, useContext } from 'react'
import { usePaperWordsOf } from '../locales/paper'
import type { PaperWords } from '../locales/paper-words'

/** A test hands over one of its own. */
const PapersContext = createContext<Readonly<Record<string, AnyPaper>>>(papers)

export interface Room {
  readonly process: AnyPaper
  readonly words: PaperWords
}

/** What a view of a kind is handed. */
export interface ViewProps {
  readonly room: Room
  readonly full: PaperFull
}

/** What is written about a group bears its name: it is not said once more beside it. */
export const groupBeside = ({ title, groupName }: Pick<PaperFull, 'title' | 'groupName'>): string =>
  title.startsWith(groupName) ? '' : groupName

/** undefined for a kind that there is not: an old link, or a typed one. */
export const useRoom = (kind: string): Room | undefined => {
  const process = useContext(PapersContext)[kind]
  const words = usePaperWordsOf()(kind)
  return process === undefined || words === undefined ? undefined : { process, words }
}
