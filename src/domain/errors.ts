// The union of everything that can be refused, with one stable code each.

/** What the actions of a matter are refused with. */
export const matterRefusals = [
  'alreadyClaimed',
  'notClaimed',
  'alreadyJoined',
  'notAMember',
  'unknownParty',
  'unknownMeeting',
  'unknownUnit',
  'unknownTask',
  'alreadyAnswered',
  'extensionPending',
  'noExtensionAsked',
  'tooLateToExtend',
  'windowOpen',
  'unsolvedNeedsReason',
  'unsolvedUnanswered',
  'reopenedTwice',
  'dateInPast',
] as const

export const errorCodes = [
  // the request itself
  'malformed',
  'invalid',
  'tooLarge',
  'unsupportedType',
  'notFound',
  'tooMany',
  'proofNeeded',
  'slow',
  'unavailable',
  'internal',
  // who is asking
  'signedOut',
  'notAllowed',
  'wrongCode',
  'codeExpired',
  'factorNeeded',
  // where the thing stands
  'movedOn',
  'notNow',
  'incomplete',
  'requestReused',
  // reports
  'reportAnswered',
  'reportMerged',
  'alreadyAsked',
  'alreadyAppealed',
  'alreadyWithdrawn',
  'matterNotOpen',
  'mergeIntoItself',
  'notMergeable',
  // matters
  ...matterRefusals,
  'contradictionOpen',
  'ownStep',
  // proposals
  'noEvidence',
  'sameReviewer',
  'tooLateToObject',
  'notTalked',
  'pastTheEnd',
  'stillPromised',
  'tooFewVotes',
  // the table
  'unknownPerson',
  'full',
  // meetings and what comes of them
  'meetingNotEnded',
  'minutesFixed',
  'objectionOpen',
  'blockUnanswered',
  // the live meeting
  'meetingNotOpen',
  'meetingEnded',
  'notAttending',
  'votingClosed',
  'noQuorum',
  'ballotFixed',
  // evaluation
  'alreadyRated',
  'ratingClosed',
  'notConcerned',
  // files
  'fileUnreadable',
  'sheetUnreadable',
  'tooManyFiles',
  'viewsFull',
  'templatesFull',
  'bulkUnderWay',
  // running the district
  'codeTaken',
  'lastOffice',
  'changedMeanwhile',
  'inUse',
  'nameTaken',
  'lastCoordinator',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A rule's refusal: a fact, returned as a value and never thrown by the domain. */
export interface Refusal {
  readonly refused: ErrorCode
}

export const refuse = (refused: ErrorCode): Refusal => ({ refused })

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value
