// Which HTTP status goes with which refusal.

import type { ErrorCode } from '../../domain/errors'

export const statusOf = {
  malformed: 400,
  invalid: 400,
  tooLarge: 413,
  unsupportedType: 415,
  notFound: 404,
  tooMany: 429,
  proofNeeded: 429,
  slow: 408,
  unavailable: 503,
  internal: 500,

  signedOut: 401,
  notAllowed: 403,
  wrongCode: 403,
  codeExpired: 403,

  movedOn: 409,
  notNow: 409,
  incomplete: 409,
  requestReused: 409,

  reportAnswered: 409,
  reportMerged: 409,
  alreadyAsked: 409,
  alreadyAppealed: 409,
  alreadyWithdrawn: 409,
  matterNotOpen: 409,
  mergeIntoItself: 409,

  alreadyClaimed: 409,
  notClaimed: 409,
  alreadyJoined: 409,
  notAMember: 409,
  unknownParty: 409,
  unknownMeeting: 409,
  unknownUnit: 409,
  unknownTask: 409,
  alreadyAnswered: 409,
  extensionPending: 409,
  noExtensionAsked: 409,
  tooLateToExtend: 409,
  windowOpen: 409,
  unsolvedNeedsReason: 409,
  reopenedTwice: 409,
  dateInPast: 409,
  contradictionOpen: 409,
  ownStep: 409,

  unknownPerson: 409,
  full: 409,

  meetingNotEnded: 409,
  minutesFixed: 409,
  objectionOpen: 409,
  blockUnanswered: 409,

  meetingNotOpen: 409,
  meetingEnded: 409,
  notAttending: 403,
  votingClosed: 409,
  noQuorum: 409,
  ballotFixed: 409,

  alreadyRated: 409,
  ratingClosed: 409,
  notConcerned: 403,

  sheetUnreadable: 422,
  fileUnreadable: 422,
  tooManyFiles: 409,
  viewsFull: 409,

  codeTaken: 409,
  lastOffice: 409,
  changedMeanwhile: 409,
  inUse: 409,
  nameTaken: 409,
  lastCoordinator: 409,
} as const satisfies Record<ErrorCode, number>
