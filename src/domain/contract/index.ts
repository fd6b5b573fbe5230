// The whole contract: every endpoint by its name, `noun.verb`. The server must have a handler for each.

import type Type from 'typebox'
import { type Processes, papersOf, processes } from '../process/registry'
import { auditContract } from './audit'
import { checkContract } from './check'
import { decisionContract } from './decision'
import { deskContract } from './desk'
import { districtContract } from './district'
import type { Endpoint } from './endpoint'
import { factorContract } from './factor'
import { figureContract } from './figure'
import { fileContract } from './file'
import { flagContract } from './flag'
import { healthContract } from './health'
import { hotspotContract } from './hotspot'
import { logContract } from './log'
import { mapContract } from './map'
import { matterContract } from './matter'
import { meetingContract } from './meeting'
import { noticeContract } from './notice'
import { paperContract } from './paper'
import { partyContract } from './party'
import { personContract } from './person'
import { privacyContract } from './privacy'
import { proposalContract } from './proposal'
import { replyContract } from './reply'
import { reportContract } from './report'
import { rosterContract } from './roster'
import { sessionContract } from './session'
import { showcaseContract } from './showcase'
import { speechContract } from './speech'
import { todayContract } from './today'

const fixed = {
  ...districtContract,
  ...sessionContract,
  ...factorContract,
  ...auditContract,
  ...personContract,
  ...rosterContract,
  ...privacyContract,
  ...fileContract,
  ...healthContract,
  ...logContract,
  ...reportContract,
  ...mapContract,
  ...matterContract,
  ...meetingContract,
  ...decisionContract,
  ...partyContract,
  ...noticeContract,
  ...figureContract,
  ...hotspotContract,
  ...checkContract,
  ...flagContract,
  ...showcaseContract,
  ...speechContract,
  ...todayContract,
  ...proposalContract,
  ...deskContract,
  ...replyContract,
} as const satisfies Record<string, Endpoint>

/** The contract of an app that takes on these processes. */
export const contractOf = (all: Processes) => ({ ...fixed, ...paperContract(papersOf(all)) }) as const

export const contract = contractOf(processes) satisfies Record<string, Endpoint>

export type Contract = typeof contract
export type EndpointName = keyof Contract
export type NameOf<Kind extends Endpoint['kind']> = {
  [Name in EndpointName]: Contract[Name]['kind'] extends Kind ? Name : never
}[EndpointName]
/** Endpoints by who reads what a command brings along. */
export type NameWriting<Read extends Endpoint['writes']> = {
  [Name in EndpointName]: Contract[Name] extends { readonly writes: Read } ? Name : never
}[EndpointName]
export type Input<Name extends EndpointName> = Type.Static<Contract[Name]['input']>
export type Output<Name extends EndpointName> = Type.Static<Contract[Name]['output']>
