// The figures whose list can be opened: what was counted, one line for each matter or report that it was counted from.

/** What of matters is counted up. */
export const countedFigures = [
  'meetings',
  'participants',
  'households',
  'opinions',
  'plans',
  'findings',
  'resolutions',
  'solved',
] as const

/** Everybody may read which matters they are; which reports, the desk. */
export const matterFigures = [...countedFigures, 'ended', 'ratings'] as const
export type MatterFigure = (typeof matterFigures)[number]

/** What became of reports. */
export const answeredFigures = ['accepted', 'merged', 'settled', 'redirected', 'declined', 'withdrawn'] as const
export const reportFigures = ['in', ...answeredFigures] as const
export type ReportFigure = (typeof reportFigures)[number]

/** Lines that are shown at once, the latest first. */
export const mostLines = 200

/** Of a category or a group, fewer are not told: somebody could be known by them. */
export const leastDisclosed = 3
