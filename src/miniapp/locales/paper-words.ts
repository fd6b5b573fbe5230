// What the words of a kind of papers are made of; and those of each kind, typed by the tables they are for: a step, an action
// or an event without its words does not compile.

import type { Appraisal, appraisalActions, appraisalEvents } from '@domain/appraisal/process'
import type { Bulletin, bulletinActions, bulletinEvents } from '@domain/bulletin/process'
import type { Clue, clueActions, clueEvents } from '@domain/clue/process'
import type { GroupLook, groupLookActions, groupLookEvents } from '@domain/group-look/process'
import type { AskedNameOf, SentIdOf } from '@domain/process/action'
import type { proposalActions, proposalEvents } from '@domain/proposal/process'
import type { ProposalStep } from '@domain/proposal/proposal'
import type { Language } from './language'

/** What an event or a notice mentions; a field may be missing. */
export interface Mentioned {
  readonly text: (field: string) => string
  readonly date: (field: string) => string
  readonly is: (field: string, value: string | boolean) => boolean
}

export interface PaperWords<
  Step extends string = string,
  Action extends string = string,
  Label extends string = string,
  Event extends string = string,
> {
  /** what these papers are called, over their list */
  readonly title: string
  readonly none: string
  /** the button that begins one */
  readonly begin: string
  readonly step: Readonly<Record<Step, string>>
  /** what one is that came to its end, where it is not called as others are */
  readonly closed?: string
  /** buttons, and the titles of their forms */
  readonly action: Readonly<Record<Action, string>>
  /** what doing it means; `begin` is of beginning one */
  readonly means: Readonly<Record<Action, string>> & { readonly begin: string }
  /** of fields, and of the facts that are called the same */
  readonly label: Readonly<Record<Label, string>>
  readonly hint?: Readonly<Partial<Record<Label, string>>>
  readonly option: Readonly<Partial<Record<Label, Readonly<Record<string, string>>>>>
  /** what has happened, for everybody */
  readonly event: Readonly<Record<Event, (mentioned: Mentioned) => string>>
}

/** A kind's words in both languages. */
export type PaperCatalogue = Readonly<Record<Language, PaperWords>>

type ProposalLabel =
  | AskedNameOf<typeof proposalActions>
  /** of beginning one, and of a row within a field */
  | 'groupId'
  | 'what'
  | 'matterId'
  | 'personId'
  | 'part'
  | 'n'
  | 'by'

export type ProposalWords = PaperWords<
  ProposalStep,
  SentIdOf<typeof proposalActions>,
  ProposalLabel,
  keyof typeof proposalEvents & string
>

export type BulletinWords = PaperWords<
  Bulletin['step'],
  SentIdOf<typeof bulletinActions>,
  AskedNameOf<typeof bulletinActions> | 'span' | 'from' | 'returned',
  keyof typeof bulletinEvents & string
>

export type GroupLookWords = PaperWords<
  GroupLook['step'],
  SentIdOf<typeof groupLookActions>,
  AskedNameOf<typeof groupLookActions> | 'groupId' | 'from' | 'writtenById',
  keyof typeof groupLookEvents & string
>

export type ClueWords = PaperWords<
  Clue['step'],
  SentIdOf<typeof clueActions>,
  AskedNameOf<typeof clueActions> | 'call' | 'refusal' | 'authorId',
  keyof typeof clueEvents & string
>

export type AppraisalWords = PaperWords<
  Appraisal['step'],
  SentIdOf<typeof appraisalActions>,
  AskedNameOf<typeof appraisalActions> | 'on' | 'who',
  keyof typeof appraisalEvents & string
>
