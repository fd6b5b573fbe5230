// All migrations in their order. A migration that has been released is never changed; a later one corrects it.

import { initial } from './0001-initial'
import { listing } from './0002-listing'
import { similar } from './0003-similar'
import { wechat } from './0004-wechat'
import { number } from './0005-number'
import { meeting } from './0006-meeting'
import { party } from './0007-party'
import { privacy } from './0008-privacy'
import { secondSeat } from './0009-second-seat'
import { motion } from './0010-motion'
import { subject } from './0011-subject'
import { registerVersion } from './0016-register-version'
import { word } from './0018-word'
import { similarAgain } from './0019-similar-again'
import { requestInput } from './0021-request-input'
import { deployment } from './0022-deployment'
import { flag } from './0023-flag'
import { subjectKind } from './0024-subject-kind'
import { succession } from './0025-succession'
import { noticeSubject } from './0027-notice-subject'
import { figure } from './0029-figure'
import { asker } from './0030-asker'
import { closable } from './0031-closable'
import { running } from './0032-running'
import { log } from './0033-log'
import { ladder } from './0035-ladder'
import { roster } from './0036-roster'
import { near } from './0037-near'
import { room } from './0039-room'
import { paperReach } from './0047-paper-reach'
import { secondFactor } from './0051-second-factor'
import { headStamp } from './0052-head-stamp'
import { desk } from './0055-desk'
import { bulk } from './0056-bulk'
import { reply } from './0057-reply'
import { auditSubject } from './0059-audit-subject'
import { similarLonger } from './0061-similar-longer'
import { witnessed } from './0065-witnessed'
import { pictureCover } from './0068-picture-cover'
import { showcase } from './0071-showcase'
import { proposalShowcase } from './0072-proposal-showcase'
import { meetingSubject } from './0078-meeting-subject'
import { paperListed } from './0079-paper-listed'
import { flagGroup } from './0090-flag-group'
import { matterUnitsStanding } from './0093-matter-units-standing'
import { duty } from './0094-duty'
import { matterOver } from './0095-matter-over'
import { logNode } from './0097-log-node'
import { codeNetwork } from './0098-code-network'

export interface Migration {
  readonly name: string
  /** statements, each ending in a semicolon at the end of a line */
  readonly up: string
}

export const migrations: readonly Migration[] = [
  { name: '0001-initial', up: initial },
  { name: '0002-listing', up: listing },
  { name: '0003-similar', up: similar },
  { name: '0004-wechat', up: wechat },
  { name: '0005-number', up: number },
  { name: '0006-meeting', up: meeting },
  { name: '0007-party', up: party },
  { name: '0008-privacy', up: privacy },
  { name: '0009-second-seat', up: secondSeat },
  { name: '0010-motion', up: motion },
  { name: '0011-subject', up: subject },
  { name: '0016-register-version', up: registerVersion },
  { name: '0018-word', up: word },
  { name: '0019-similar-again', up: similarAgain },
  { name: '0021-request-input', up: requestInput },
  { name: '0022-deployment', up: deployment },
  { name: '0023-flag', up: flag },
  { name: '0024-subject-kind', up: subjectKind },
  { name: '0025-succession', up: succession },
  { name: '0027-notice-subject', up: noticeSubject },
  { name: '0029-figure', up: figure },
  { name: '0030-asker', up: asker },
  { name: '0031-closable', up: closable },
  { name: '0032-running', up: running },
  { name: '0033-log', up: log },
  { name: '0035-ladder', up: ladder },
  { name: '0036-roster', up: roster },
  { name: '0055-desk', up: desk },
  { name: '0047-paper-reach', up: paperReach },
  { name: '0037-near', up: near },
  { name: '0056-bulk', up: bulk },
  { name: '0057-reply', up: reply },
  { name: '0059-audit-subject', up: auditSubject },
  { name: '0039-room', up: room },
  { name: '0051-second-factor', up: secondFactor },
  { name: '0052-head-stamp', up: headStamp },
  { name: '0071-showcase', up: showcase },
  { name: '0061-similar-longer', up: similarLonger },
  { name: '0065-witnessed', up: witnessed },
  { name: '0068-picture-cover', up: pictureCover },
  { name: '0078-meeting-subject', up: meetingSubject },
  { name: '0079-paper-listed', up: paperListed },
  { name: '0072-proposal-showcase', up: proposalShowcase },
  { name: '0090-flag-group', up: flagGroup },
  { name: '0093-matter-units-standing', up: matterUnitsStanding },
  { name: '0094-duty', up: duty },
  { name: '0095-matter-over', up: matterOver },
  { name: '0097-log-node', up: logNode },
  { name: '0098-code-network', up: codeNetwork },
]
