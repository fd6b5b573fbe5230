// Everything that is kept about people: what for, who can read it, and for how long. The privacy page shows this table
// and the job that deletes reads it, so that neither can promise what the other does not do.

/** What it is kept for. */
export type Purpose = 'signIn' | 'reach' | 'case' | 'place' | 'message' | 'safety' | 'once' | 'account'

export type Reader =
  /** nobody but the program */
  | 'program'
  | 'self'
  /** anyone who answers the report or leads the matter; every look is logged */
  | 'charge'
  /** the desk and anyone who works on the matter */
  | 'desk'
  | 'everybody'

export type Retention =
  /** until the person deletes it, or the account that nobody uses any more is dissolved */
  | { readonly until: 'account' }
  /** a public record: it stays, without the person once they are gone */
  | { readonly until: 'record' }
  | { readonly until: 'days'; readonly days: number; readonly after: Since }

/** From when the days count. */
export type Since =
  | 'made'
  | 'read'
  /** the last time it was used */
  | 'used'
  | 'decided'
  /** the matter that it belongs to is over, and nothing was added since */
  | 'over'

/** Somebody who did not come for so long and for whom nothing is open has an account no longer. */
const idleDays = 365

interface Kept {
  readonly purposes: readonly Purpose[]
  readonly readers: readonly Reader[]
  readonly retention: Retention
}

const days = (count: number, after: Since) => ({ until: 'days', days: count, after }) as const
const account = { until: 'account' } as const
const record = { until: 'record' } as const

export const kept = {
  /** the telephone number, encrypted */
  phone: { purposes: ['signIn', 'reach'], readers: ['self', 'charge'], retention: account },
  /** how somebody wants to be called, encrypted */
  name: { purposes: ['reach'], readers: ['self', 'charge'], retention: account },
  /** as whom WeChat knows somebody, encrypted */
  identity: { purposes: ['signIn', 'message', 'safety'], readers: ['program'], retention: account },
  /** words and the place of a report */
  report: { purposes: ['case', 'place'], readers: ['self', 'desk'], retention: account },
  /** how people without a public name are called at the table, and why one stays away, encrypted */
  partyName: { purposes: ['reach', 'case'], readers: ['self', 'desk'], retention: days(365, 'over') },
  picture: { purposes: ['case'], readers: ['self', 'desk'], retention: account },
  voice: { purposes: ['case'], readers: ['self', 'desk'], retention: days(365, 'made') },
  /** a picture or recording that was never sent with anything */
  looseFile: { purposes: ['once'], readers: ['self'], retention: days(30, 'made') },
  /** supporting and following */
  support: { purposes: ['case', 'message'], readers: ['self'], retention: account },
  /** scores stay for ever, their words go with the person */
  evaluation: { purposes: ['case'], readers: ['everybody'], retention: record },
  /** what officials wrote and did in a matter */
  matter: { purposes: ['case'], readers: ['everybody'], retention: record },
  /** who looked at a contact */
  reveal: { purposes: ['safety'], readers: ['self'], retention: record },
  /** what the office changed, in an office's log that law wants for six months at least */
  audit: { purposes: ['safety'], readers: ['program'], retention: record },
  notice: { purposes: ['message'], readers: ['self'], retention: days(180, 'read') },
  unreadNotice: { purposes: ['message'], readers: ['self'], retention: days(365, 'made') },
  delivery: { purposes: ['message'], readers: ['program'], retention: days(180, 'made') },
  consent: { purposes: ['message'], readers: ['self'], retention: days(365, 'used') },
  session: { purposes: ['signIn'], readers: ['self'], retention: days(90, 'used') },
  smsCode: { purposes: ['signIn'], readers: ['program'], retention: days(2, 'made') },
  /** the answer to a command, kept so that a repetition gets the same */
  request: { purposes: ['once'], readers: ['program'], retention: days(60, 'made') },
  /** a copy of what was looked at before it was shown; what was refused stays, or it would be shown */
  check: { purposes: ['safety'], readers: ['self', 'desk'], retention: days(180, 'decided') },
  /** words or pictures of others that somebody told the office of, and who told; nobody but the program knows who */
  flag: { purposes: ['safety'], readers: ['program'], retention: days(180, 'decided') },
  /** an account that nobody uses any more, with phone, name and ways in */
  idleAccount: { purposes: ['account'], readers: ['program'], retention: days(idleDays, 'used') },
} as const satisfies Record<string, Kept>

export type KeptId = keyof typeof kept
export const keptIds = Object.keys(kept) as readonly KeptId[]

/** What the clock deletes. */
export type TimedId = { [Id in KeptId]: (typeof kept)[Id]['retention'] extends { until: 'days' } ? Id : never }[KeptId]

const isTimed = (id: KeptId): id is TimedId => kept[id].retention.until === 'days'
export const timedIds: readonly TimedId[] = keptIds.filter(isTimed)

/** Days that this is kept. */
export const daysOf = (id: TimedId): number => kept[id].retention.days
