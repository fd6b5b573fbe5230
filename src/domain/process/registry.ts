// All processes there are, in the one place where they join the app. What they are called is hashed with every event, hence
// for ever.

import { matterProcess } from '../matter/process'
import type { TemplateName } from '../notice/template'
import { reportProcess } from '../report/process'
import type { Shown } from './action'
import type { Fields } from './field'
import type { AnyPaper } from './paper'
import { papers } from './papers'
import { succeeding } from './succession'

export const processes = { report: reportProcess, matter: matterProcess, ...papers }

export type SubjectKind = keyof typeof processes

/** As much of a process as is asked of every kind alike. */
interface Registered {
  readonly id: string
  readonly prefix: string
  readonly actions: Readonly<Record<string, { readonly fields: Fields; readonly shown: Shown }>>
  readonly events: Readonly<Record<string, { readonly tell: { readonly push: TemplateName | null } | null }>>
}

/** What an app takes on: a test may bring one more. */
export type Processes = Readonly<Record<string, Registered>>

const isPaper = (process: Registered): process is Registered & AnyPaper => 'publicAt' in process

const made = new WeakMap<Processes, Readonly<Record<string, AnyPaper>>>()

/** Those that are kept as papers, by their names: each with what every paper has besides what its kind declares. */
export const papersOf = (all: Processes): Readonly<Record<string, AnyPaper>> => {
  const known = made.get(all)
  if (known !== undefined) return known
  const whole = Object.entries(all).flatMap(([name, process]) =>
    isPaper(process) ? [[name, succeeding(process)]] : [],
  )
  const papers = Object.fromEntries(whole)
  made.set(all, papers)
  return papers
}
