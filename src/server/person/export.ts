// All that is kept of a person, for them to take along: as one JSON file. `document.ts` makes it one that people read.

import { run, runOne, statement } from '../db/statement'
import { photoOf } from '../file/address'
import { found } from '../http/app-error'
import type { Call, Download } from '../http/call'
import { openSealed } from '../secret'

interface PartyRow {
  readonly matter: string
  readonly name_enc: string | null
  readonly reason_enc: string | null
  readonly at: string
}

interface Evaluated {
  readonly matter: string
  readonly solved: string
  readonly score: number
  readonly words: string | null
  readonly at: string
}

interface PersonRow {
  readonly display_name: string
  readonly profile: Readonly<Record<string, unknown>>
  readonly phone_enc: string | null
  readonly name_enc: string | null
  readonly created_at: string
  readonly holdings: readonly object[]
  readonly sessions: readonly { readonly device: string; readonly since: string; readonly seen: string }[]
  readonly supports: readonly { readonly subject: string; readonly id: string; readonly at: string }[]
  readonly follows: readonly { readonly id: string; readonly at: string }[]
  readonly evaluations: readonly Evaluated[]
  readonly notices: readonly object[]
  readonly reveals: readonly { readonly report: string; readonly by: string; readonly at: string }[]
  readonly identities: readonly object[]
  readonly consents: readonly object[]
  readonly checks: readonly object[]
  readonly deliveries: readonly object[]
  readonly meetings: readonly object[]
  readonly statements: readonly { readonly meeting: string; readonly text: string; readonly at: string }[]
  readonly parties: readonly PartyRow[]
  readonly remarks: readonly {
    readonly matter: string
    readonly kind: string
    readonly words: string
    readonly at: string
  }[]
  readonly papers: readonly {
    readonly id: string
    readonly kind: string
    readonly number: string
    readonly title: string
    readonly since: string
    readonly timeline: readonly { readonly type: string; readonly at: string; readonly data: object }[]
  }[]
}

const rows = (select: string): string => `coalesce((select jsonb_agg(to_jsonb(x)) from (${select}) x), '[]')`

/** Accounts that turned out to be this person's: what is recorded for ever stands under their ids. */
const mine = 'select id::text from person where district_id = $1 and (id = $2 or merged_into = $2)'

const sittings = `select a.meeting_id as meeting, a.side, a.present_at as present, a.at,
     (select jsonb_agg(jsonb_build_object('motion', p.motion_id, 'stance', p.stance, 'reason', p.reason))
      from "position" p where p.district_id = $1 and p.attendance_id = a.id) as stances
   from attendance a where a.district_id = $1 and a.person_id = $2 order by a.at`

/** Papers that are mine or that I am in, and what I did in any: what others did stays theirs. */
const papers = `select t.id, t.kind, t.number, t.title, t.opened_at as since,
     (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at, 'data', e.data) order by e.version), '[]')
      from paper_event e where e.district_id = $1 and e.paper_id = t.id and e.actor_id in (${mine})) as timeline
   from paper t where t.district_id = $1 and (t.author_id = $2 or t.lead_id = $2 or t.person_ids @> array[$2]
     or t.id in (select e.paper_id from paper_event e where e.district_id = $1 and e.actor_id in (${mine})))
   order by t.opened_at`

const load = statement<PersonRow>(
  'person.export',
  `select p.display_name, p.profile, p.phone_enc, p.name_enc, p.created_at,
     ${rows('select role, place_id as place, since from holding where district_id = $1 and person_id = $2')} as holdings,
     ${rows('select device, created_at as since, seen_at as seen from session where district_id = $1 and person_id = $2')} as sessions,
     ${rows('select subject, subject_id as id, at from support where district_id = $1 and person_id = $2 order by at')} as supports,
     ${rows('select matter_id as id, at from follow where district_id = $1 and person_id = $2 order by at')} as follows,
     ${rows(`select matter_id as matter, rater, solved, score, words, at from evaluation where district_id = $1 and person_id in (${mine}) order by at`)} as evaluations,
     ${rows('select subject, subject_id as id, kind, data, at, read_at as read from notice where district_id = $1 and person_id = $2 order by at')} as notices,
     ${rows(`select report_id as report, actor_role as by, at from reveal where district_id = $1 and person_id::text in (${mine}) order by at`)} as reveals,
     ${rows('select kind, created_at as since, seen_at as seen from identity where district_id = $1 and person_id = $2')} as identities,
     ${rows('select template, accepted, refused, sent, remaining, at from consent where district_id = $1 and person_id = $2')} as consents,
     ${rows('select kind, subject, subject_id as id, words, state, reason, at from "check" where district_id = $1 and author_id = $2 order by at')} as checks,
     ${rows('select channel, outcome, at from delivery where district_id = $1 and person_id = $2 order by at')} as deliveries,
     ${rows(sittings)} as meetings,
     ${rows('select meeting_id as meeting, text, at from statement where district_id = $1 and author_id = $2 order by at')} as statements,
     ${rows('select matter_id as matter, name_enc, reason_enc, at from party where district_id = $1 and person_id = $2 order by at')} as parties,
     ${rows('select matter_id as matter, kind, words, at from remark where district_id = $1 and person_id = $2 order by at')} as remarks,
     ${rows(papers)} as papers
   from person p where p.district_id = $1 and p.id = $2::uuid`,
)

interface ReportRow {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly category: string | null
  readonly place: string | null
  readonly lng: number | null
  readonly lat: number | null
  readonly anonymity: string
  readonly status: string
  readonly matter_id: string | null
  readonly submitted_at: string
  readonly photo_ids: readonly string[]
  readonly voice_id: string | null
  readonly additions: readonly { readonly kind: string; readonly text: string; readonly at: string }[]
  readonly timeline: readonly { readonly type: string; readonly at: string }[]
}

const loadReports = statement<ReportRow>(
  'person.exportReports',
  `select r.number, r.title, r.text, r.category, r.place, r.lng, r.lat, r.anonymity, r.status, r.matter_id, r.submitted_at,
     r.photo_ids, r.voice_id,
     ${rows('select kind, text, at from report_addition a where a.district_id = $1 and a.report_id = r.id order by at')} as additions,
     ${rows('select type, at, data from report_event e where e.district_id = $1 and e.report_id = r.id order by version')} as timeline
   from report r where r.district_id = $1 and r.reporter_id = $2 order by r.submitted_at`,
)

/** Everything, opened and by name; pictures and sound as addresses that hold for a while. */
export const mineOf = async (call: Call<'person.export' | 'person.document'>) => {
  const { db, districtId, actor, secret, at } = call
  const person = found(await runOne(db, load, [districtId, actor.personId]))
  const reports = await run(db, loadReports, [districtId, actor.personId])
  const open = (sealed: string | null): string | null => (sealed === null ? null : openSealed(secret, sealed))
  const address = (id: string): string => photoOf({ secret, districtId, at }, id).url
  const { phone_enc, name_enc, display_name, profile, created_at, parties, ...lists } = person
  return {
    exportedAt: at,
    district: districtId,
    person: {
      id: actor.personId,
      name: display_name || null,
      calledBy: open(name_enc),
      phone: open(phone_enc),
      since: created_at,
      roster: profile,
    },
    reports: reports.map(({ photo_ids, voice_id, matter_id, submitted_at, ...report }) => ({
      ...report,
      matter: matter_id,
      submittedAt: submitted_at,
      photos: photo_ids.map(address),
      voice: voice_id === null ? null : address(voice_id),
    })),
    parties: parties.map(({ matter, at: since, ...words }) => ({
      matter,
      at: since,
      name: open(words.name_enc),
      reason: open(words.reason_enc),
    })),
    ...lists,
  }
}

export type Mine = Awaited<ReturnType<typeof mineOf>>

export const exportMine = async (call: Call<'person.export'>): Promise<Download> => {
  const mine = await mineOf(call)
  return {
    type: 'application/json; charset=utf-8',
    body: Buffer.from(JSON.stringify(mine, null, 2)),
    saveAs: `lai-shangliang-${call.at.slice(0, 10)}.json`,
  }
}
