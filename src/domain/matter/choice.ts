// The words that fields of a matter are chosen among.

export const meetingForms = ['courtyard', 'hamlet', 'bench', 'discussion', 'onSite', 'remote'] as const
export type MeetingForm = (typeof meetingForms)[number]

export const verdicts = ['adopted', 'partly', 'declined'] as const
export type Verdict = (typeof verdicts)[number]

/** `open` moves; `paused` stands still on purpose; the other three are final. */
export const matterStatuses = ['open', 'paused', 'closed', 'ended', 'redirected'] as const
export type MatterStatus = (typeof matterStatuses)[number]

export const givers = ['unit', 'collective', 'households', 'enterprise', 'donors'] as const
export type Giver = (typeof givers)[number]

export const gifts = ['money', 'labour', 'land', 'material'] as const
export type Gift = (typeof gifts)[number]

/** What the people who can be seen or read of in good work have said. */
export const consents = ['nobodyShown', 'allAgreed'] as const
export type Consent = (typeof consents)[number]

/** What began a matter instead of a report. */
export const originKinds = ['visit', 'unit', 'programme', 'paper', 'oversight', 'dispatch'] as const
export type OriginKind = (typeof originKinds)[number]

/** 1 comes by the clock, 5 is the bulletin. */
export type Rung = 1 | 2 | 3 | 4 | 5
