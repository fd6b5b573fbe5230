// The tables as TypeScript sees them. JSON goes in as text and comes out parsed; instants are ISO strings.

import type { ColumnType, Generated } from 'kysely'
import type { CheckState } from '../../domain/check/check'

/** `T` when read; when written, the text that `JSON.stringify` made of it. */
export type Json<T> = ColumnType<T, string, string>
type DefaultJson<T> = ColumnType<T, string | undefined, string>

interface DistrictTable {
  district_id: string
  name: string
  setting: DefaultJson<Record<string, unknown>>
  created_at: string
}

interface CalendarDayTable {
  district_id: string
  date: string
  kind: 'rest' | 'work'
  name: Generated<string>
}

interface PersonTable {
  district_id: string
  id: string
  display_name: string
  phone_enc: string | null
  phone_index: string | null
  name_enc: string | null
  locale: Generated<string>
  created_at: string
  disabled_at: string | null
  deleted_at: string | null
  /** the person that this account turned out to belong to */
  merged_into: Generated<string | null>
  /** when somebody was here last, to within half a day */
  seen_at: Generated<string | null>
}

interface HoldingTable {
  district_id: string
  person_id: string
  role: string
  place_id: string
  since: string
}

interface SessionTable {
  district_id: string
  id: string
  person_id: string
  token_hash: string
  device: Generated<string>
  created_at: string
  seen_at: string
  expires_at: string
}

interface SmsCodeTable {
  district_id: string
  id: string
  phone_index: string
  code_hash: string
  created_at: string
  expires_at: string
  tries: Generated<number>
  used_at: string | null
}

interface GroupTable {
  district_id: string
  id: string
  name: string
  area: Generated<string>
  created_at: string
  disabled_at: string | null
}

interface UnitTable {
  district_id: string
  id: string
  name: string
  created_at: string
  disabled_at: string | null
}

interface StationTable {
  district_id: string
  id: string
  group_id: string
  code: string
  name: string
  place: string
  lng: number | null
  lat: number | null
  phone: string | null
  photo_id: string | null
  created_at: string
  disabled_at: string | null
}

interface ReportTable {
  district_id: string
  id: string
  version: number
  state: Json<Record<string, unknown>>
  status: string
  group_id: string
  station_id: string | null
  matter_id: string | null
  number: string
  title: string
  text: string
  category: string | null
  place: string | null
  lng: number | null
  lat: number | null
  anonymity: string
  photo_ids: Generated<string[]>
  voice_id: string | null
  reporter_id: string | null
  tracking_hash: string | null
  due: string | null
  supporters: Generated<number>
  urgency: number
  submitted_at: string
  updated_at: string
}

interface ReportAdditionTable {
  district_id: string
  id: string
  report_id: string
  kind: 'added' | 'appealed'
  text: string
  photo_ids: Generated<string[]>
  at: string
}

interface MatterTable {
  district_id: string
  id: string
  version: number
  state: Json<Record<string, unknown>>
  status: string
  step: string
  group_id: string
  lead_id: string | null
  co_member_ids: Generated<string[]>
  unit_ids: Generated<string[]>
  claim_scope: string
  number: string
  title: string
  category: string
  place: string
  lng: number | null
  lat: number | null
  due: string | null
  supporters: Generated<number>
  urgency: number
  step_from: string
  reports: number
  photo_id: string | null
  invited_ids: Generated<string[]>
  opened_at: string
  updated_at: string
}

interface EventTable {
  district_id: string
  version: number
  type: string
  actor_id: string | null
  actor_role: string
  at: string
  data: Json<Record<string, unknown>>
  prev_hash: string
  hash: string
}

interface ReportEventTable extends EventTable {
  report_id: string
}

interface MatterEventTable extends EventTable {
  matter_id: string
}

interface SupportTable {
  district_id: string
  subject_id: string
  person_id: string
  subject: 'report' | 'matter'
  at: string
}

interface FollowTable {
  district_id: string
  matter_id: string
  person_id: string
  at: string
}

type ParticipantTable = FollowTable

interface EvaluationTable {
  district_id: string
  id: string
  matter_id: string
  person_id: string
  rater: string
  solved: string
  score: number
  round: Generated<number>
  words: Generated<string>
  at: string
}

interface FileTable {
  district_id: string
  id: string
  owner_id: string | null
  kind: 'picture' | 'voice'
  type: string
  bytes: number
  width: number | null
  height: number | null
  sha256: string
  subject: string | null
  subject_id: string | null
  created_at: string
}

interface RequestTable {
  district_id: string
  id: string
  endpoint: string
  person_id: string | null
  answer: string | null
  at: string
}

interface OutboxTable {
  district_id: string
  id: string
  subject: string
  subject_id: string
  kind: string
  audience: Json<unknown>
  data: DefaultJson<Record<string, unknown>>
  at: string
  tries: Generated<number>
  retry_at: string | null
}

interface NoticeTable {
  district_id: string
  id: string
  person_id: string
  subject: string
  subject_id: string
  kind: string
  data: DefaultJson<Record<string, unknown>>
  at: string
  read_at: string | null
}

interface RevealTable {
  district_id: string
  id: string
  report_id: string
  person_id: string
  actor_id: string
  actor_role: string
  reason: string
  at: string
}

interface AuditTable {
  district_id: string
  id: string
  actor_id: string | null
  action: string
  subject: string
  subject_id: string
  data: DefaultJson<Record<string, unknown>>
  at: string
}

interface SimilarEntryTable {
  district_id: string
  subject: 'report' | 'matter'
  id: string
  title: number[]
  pairs: number[]
}

interface SimilarPairTable {
  district_id: string
  pair: number
  documents: number
}

interface SimilarMarkTable {
  district_id: string
  at: string
}

interface IdentityTable {
  district_id: string
  kind: 'weapp' | 'official' | 'union'
  value_hash: string
  value_enc: string
  person_id: string
  created_at: string
  seen_at: string
}

interface WechatTokenTable {
  app_id: string
  token_enc: string | null
  token_hash: string | null
  expires_at: string | null
  claimed_until: string | null
}

interface ConsentTable {
  district_id: string
  person_id: string
  template: string
  accepted: Generated<number>
  refused: Generated<number>
  sent: Generated<number>
  remaining: Generated<number>
  last_answer: string
  at: string
}

interface DeliveryTable {
  district_id: string
  notice_id: string
  channel: 'weapp' | 'sms'
  person_id: string
  outcome: string
  code: string | null
  at: string
}

interface CheckTable {
  district_id: string
  id: string
  kind: 'text' | 'picture' | 'voice'
  subject: 'report' | 'matter'
  subject_id: string
  author_id: string | null
  request_id: string
  words: Generated<string>
  file_id: string | null
  state: CheckState
  why: string | null
  label: number | null
  trace_id: string | null
  tries: Generated<number>
  retry_at: string | null
  at: string
  asked_at: string | null
  decided_at: string | null
  decided_by: string | null
  reason: string | null
}

interface MeetingTable {
  district_id: string
  id: string
  matter_id: string
  code: string
  screen_key: string
  ballot: Generated<'open' | 'secret'>
  quorum: number | null
  hidden: Generated<boolean>
  phase: Generated<'before' | 'open' | 'ended'>
  voting: Generated<'before' | 'open' | 'closed'>
  item: Generated<number>
  /** sealed; emptied when a secret ballot ends, so that nobody can work out who cast a vote */
  voter_key: string | null
  opened_at: string | null
  ended_at: string | null
  revision: Generated<number>
}

interface AttendanceTable {
  district_id: string
  meeting_id: string
  id: string
  /** null: somebody without a phone, entered by the organiser */
  person_id: string | null
  label_enc: string | null
  side: string
  present_at: string | null
  via: 'code' | 'list' | 'invited'
  at: string
  /** the seat that counts instead, where two accounts were one person */
  became: Generated<string | null>
}

interface StatementTable {
  district_id: string
  meeting_id: string
  id: string
  text: string
  side: string
  author_id: string | null
  proxy: Generated<boolean>
  status: Generated<'shown' | 'hidden'>
  check_id: string | null
  at: string
}

/** `voter` is made of the attendance and a key of the meeting: no person stands in a vote, and no time. */
interface VoteTable {
  district_id: string
  meeting_id: string
  statement_id: string
  voter: Uint8Array
  value: number
  side: string
  proxy: Generated<boolean>
  /** false: the person has voted from another seat; the value is empty then */
  counted: Generated<boolean>
}

interface PrivacyRunTable {
  district_id: string
  id: string
  at: string
  deleted: string
}

export interface Schema {
  district: DistrictTable
  calendar_day: CalendarDayTable
  person: PersonTable
  holding: HoldingTable
  session: SessionTable
  sms_code: SmsCodeTable
  group: GroupTable
  unit: UnitTable
  station: StationTable
  report: ReportTable
  report_addition: ReportAdditionTable
  report_event: ReportEventTable
  matter: MatterTable
  matter_event: MatterEventTable
  support: SupportTable
  follow: FollowTable
  participant: ParticipantTable
  evaluation: EvaluationTable
  file: FileTable
  request: RequestTable
  outbox: OutboxTable
  notice: NoticeTable
  reveal: RevealTable
  audit: AuditTable
  similar_entry: SimilarEntryTable
  similar_pair: SimilarPairTable
  similar_mark: SimilarMarkTable
  identity: IdentityTable
  wechat_token: WechatTokenTable
  consent: ConsentTable
  delivery: DeliveryTable
  check: CheckTable
  privacy_run: PrivacyRunTable
  meeting: MeetingTable
  attendance: AttendanceTable
  statement: StatementTable
  vote: VoteTable
}
