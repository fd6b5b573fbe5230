// Who comes to the table, in English.

import type { Gap } from '@domain/party/balance'
import type { PartyKind } from '@domain/party/kind'
import { common } from './common.en'
import type { party as zh } from './party.zh-cn'

const as: Record<PartyKind, string> = {
  resident: 'a resident',
  unit: 'somebody of the unit',
  member: 'a member',
  expert: 'an expert',
  community: 'somebody of the community',
  enterprise: 'somebody of a business',
}

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`)

const gap: Record<Gap, string> = {
  affected: 'No resident comes yet. Without those whom it concerns it is no consultation.',
  responsible: 'No unit comes yet. Without who is in charge nobody carries it out.',
  owner: 'A unit that has something to carry out was not asked.',
  outnumbered: 'More units than residents come; ask a few more residents.',
}

export const party: typeof zh = {
  page: {
    title: 'Who comes to the table',
    list: 'Invited',
    none: 'Nobody is invited yet',
    noneText: 'Begin with the residents who raised it, then the unit that is responsible.',
    open: 'More ways to invite',
  },
  balance: {
    title: 'Who sits at the table',
    seats: (accepted, invited) => (invited === 0 ? `${accepted} come` : `${accepted} come, ${invited} not answered`),
    empty: 'nobody invited yet',
    complete: 'Everybody needed is there',
    missing: 'Somebody is missing',
    coming: 'coming',
    seat: (accepted, invited) => (accepted > 0 ? `${accepted} come` : invited > 0 ? `${invited} asked` : 'empty'),
    gap,
  },
  concerned: {
    title: 'Residents who raised or support it',
    text: (n) =>
      `${people(n)} in all. Each is invited; you do not learn who they are. Anyone who accepts says how to be called.`,
    act: 'Invite all of them',
    done: 'They have been invited',
  },
  link: {
    title: 'Links and codes',
    text: 'Put the code on the wall of a stairwell, or the link into a chat; anyone who sees it can answer.',
    make: 'Make a code',
    form: { label: { kind: 'Whom to invite', seats: 'At most how many' }, hint: { seats: 'Leave empty for no limit' } },
    show: 'Show the code',
    copy: 'Copy the link',
    copied: 'Link copied',
    stop: 'Close',
    stopTitle: 'Close this code?',
    stopText: 'Nobody else can open it then. Those who have accepted stay.',
    stopped: 'closed',
    answers: (accepted, declined) => `${accepted} accepted, ${declined} declined`,
    ofSeats: (accepted, seats, declined) => `${accepted} of ${seats} accepted, ${declined} declined`,
    invites: (kind) => `Invites: ${common.party[kind].toLowerCase()}`,
    scan: 'Scan to come to the table',
    code: (code) => `Code ${code}`,
  },
  member: { title: 'Other members' },
  expert: {
    title: 'Experts of the district',
    none: 'The district has no experts yet.',
    busy: (matters) => (matters === 0 ? 'at no other table now' : `at ${matters} other tables`),
    invite: 'Invite',
    inviteOf: (name) => `Invite ${name}`,
  },
  open: {
    title: 'You are invited',
    lead: (kind) => `Come to the table as ${as[kind]}`,
    by: (group) => `Invited by ${group}`,
    where: 'Where',
    what: 'What about',
    meeting: 'When',
    meetingLater: 'You are told when the time is set',
    accept: 'I take part',
    decline: 'I cannot come',
    form: {
      label: { name: 'How shall we call you', reason: 'Why not' },
      hint: {
        name: 'Only those who work on the matter read it.',
        reason: 'One sentence helps to find another time or somebody else',
      },
    },
    signIn: 'Sign in to answer',
    sendDecline: 'Tell them that I cannot come',
    accepted: 'You take part',
    acceptedText: 'Thank you. You are told before the meeting, and can answer by phone there.',
    declined: 'You cannot come',
    declinedText: 'Thank you for answering. You can still change your mind.',
    changed: 'Change',
    closed: 'This invitation is over',
    closedText: 'All seats are taken, or the matter has moved on. You can still follow it.',
    matter: 'See the matter',
    toMeeting: 'See the meeting',
    wrongCode: 'This code is not known',
    wrongCodeText: 'Scan it again, or type the code from the paper once more.',
    type: 'Type the code',
    typeHint: '8 letters and digits',
    go: 'Open the invitation',
  },
}
