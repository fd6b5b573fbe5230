// Made out of the migrated database by `npm run schema`: the tables as the query builder sees them. JSON goes in as text and
// comes out parsed; instants are ISO strings.

import type { ColumnType, Generated } from 'kysely'

/** `T` when read; when written, the text that `JSON.stringify` made of it. */
type Json<T> = ColumnType<T, string, string>
type DefaultJson<T> = ColumnType<T, string | undefined, string>

export interface Schema {
  attendance: {
    district_id: string
    meeting_id: string
    id: string
    person_id: string | null
    label_enc: string | null
    side: string
    present_at: string | null
    via: 'code' | 'list' | 'invited'
    at: string
    became: string | null
    hand_at: string | null
    away: Generated<boolean>
  }
  audit: {
    district_id: string
    id: string
    actor_id: string | null
    action: string
    subject: string
    subject_id: string
    data: DefaultJson<Record<string, unknown>>
    at: string
  }
  backup_run: {
    id: string
    at: string
    name: string
    bytes: number
    checked_at: string | null
  }
  bulk: {
    district_id: string
    id: string
    person_id: string
    state: 'waiting' | 'running' | 'done' | 'takenBack'
    items: Json<Record<string, unknown>>
    outcomes: DefaultJson<Record<string, unknown>>
    at: string
    run_at: string
    lease_until: string | null
  }
  calendar_day: {
    district_id: string
    date: string
    kind: 'rest' | 'work'
    name: Generated<string>
  }
  check: {
    district_id: string
    id: string
    kind: 'text' | 'picture' | 'voice'
    subject: string
    subject_id: string
    author_id: string | null
    request_id: string
    words: Generated<string>
    file_id: string | null
    state: 'waiting' | 'asked' | 'passed' | 'held' | 'approved' | 'refused'
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
  consent: {
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
  delivery: {
    district_id: string
    notice_id: string
    channel: 'weapp' | 'sms'
    person_id: string
    outcome: string
    code: string | null
    at: string
  }
  deployment: {
    one: Generated<boolean>
    key_print: string
    at: string
    witnessed_at: string | null
  }
  desk_view: {
    district_id: string
    id: string
    person_id: string
    name: string
    address: string
    at: string
  }
  district: {
    district_id: string
    name: string
    setting: DefaultJson<Record<string, unknown>>
    created_at: string
  }
  doomed_file: {
    district_id: string
    id: string
    type: string
    why: 'voice' | 'looseFile' | 'person'
    at: string
    tries: Generated<number>
    retry_at: string | null
    erased_at: string | null
    copies: Generated<number>
  }
  evaluation: {
    district_id: string
    id: string
    matter_id: string
    person_id: string
    rater: string
    solved: 'yes' | 'partly' | 'no'
    score: number
    words: Generated<string>
    at: string
    round: Generated<number>
  }
  figure_day: {
    district_id: string
    group_id: string
    date: string
    meetings: Generated<number>
    participants: Generated<number>
    households: Generated<number>
    opinions: Generated<number>
    resolutions: Generated<number>
    ended: Generated<number>
    in_time: Generated<number>
    ratings: Generated<number>
    score_1: Generated<number>
    score_2: Generated<number>
    score_3: Generated<number>
    score_4: Generated<number>
    score_5: Generated<number>
    findings: Generated<number>
    plans: Generated<number>
    solved: Generated<number>
    reports_in: Generated<number>
    accepted: Generated<number>
    merged: Generated<number>
    settled: Generated<number>
    redirected: Generated<number>
    declined: Generated<number>
    withdrawn: Generated<number>
  }
  figure_fresh: {
    district_id: string
    group_id: string
    date: string
    name: string
    amount: number
  }
  file: {
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
    cover: Generated<number>
    covered: DefaultJson<Record<string, unknown>>
    copies: Generated<number>
    original: string | null
  }
  flag: {
    district_id: string
    id: string
    target: string
    kind: 'statement' | 'remark' | 'words' | 'pictures' | 'report'
    subject: string
    subject_id: string
    meeting_id: string | null
    statement_id: string | null
    group_id: string | null
    author_id: string | null
    words: Generated<string>
    file_ids: Generated<string[]>
    reason: 'abuse' | 'privacy' | 'untrue' | 'advert' | 'illegal' | 'other'
    note: Generated<string>
    person_id: string | null
    at: string
    state: Generated<'open' | 'kept' | 'hidden'>
    answer: Generated<string>
    decided_by: string | null
    decided_at: string | null
  }
  follow: {
    district_id: string
    matter_id: string
    person_id: string
    at: string
  }
  group: {
    district_id: string
    id: string
    name: string
    area: Generated<string>
    created_at: string
    disabled_at: string | null
    merged_into: string | null
    kind: Generated<string>
  }
  head_stamp: {
    district_id: string
    size: number
    token: string
    at: string
  }
  holding: {
    district_id: string
    person_id: string
    role: string
    place_id: string
    since: string
  }
  identity: {
    district_id: string
    kind: 'weapp' | 'official' | 'union'
    value_hash: string
    value_enc: string
    person_id: string
    created_at: string
    seen_at: string
  }
  invitation: {
    district_id: string
    id: string
    matter_id: string
    code: string
    kind: string
    seats: number | null
    made_by: string
    at: string
    closed_at: string | null
  }
  log_leaf: {
    district_id: string
    n: number
    kind: string
    id: string
    version: number
    hash: string
    at: string
  }
  log_node: {
    district_id: string
    height: number
    n: number
    hash: string
  }
  matter: {
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
    opened_at: string
    updated_at: string
    urgency: number
    step_from: string
    reports: number
    photo_id: string | null
    invited_ids: Generated<string[]>
    look_at: string | null
    settled: Generated<boolean>
    showcased_at: string | null
  }
  matter_event: {
    district_id: string
    matter_id: string
    version: number
    type: string
    actor_id: string | null
    actor_role: string
    at: string
    data: Json<Record<string, unknown>>
    prev_hash: string
    hash: string
  }
  meeting: {
    district_id: string
    id: string
    matter_id: string | null
    code: string
    screen_key: string
    ballot: Generated<'open' | 'secret'>
    quorum: number | null
    hidden: Generated<boolean>
    phase: Generated<'before' | 'open' | 'ended'>
    voting: Generated<'before' | 'open' | 'closed'>
    item: Generated<number>
    voter_key: string | null
    opened_at: string | null
    ended_at: string | null
    revision: Generated<number>
    screen: Json<Record<string, unknown> | null>
    timer: string | null
    left_out: Generated<number[]>
    subject_kind: Generated<string>
    paper_id: string | null
  }
  milestone: {
    district_id: string
    subject: string
    subject_id: string
    strand: string
    version: number
    name: string
    date: string
    until: string | null
  }
  motion: {
    district_id: string
    id: string
    matter_id: string
    meeting_id: string
    statement_id: string | null
    what: string
    unit_id: string
    due: string
    money: number | null
    status: Generated<'open' | 'adopted' | 'dropped'>
    revision: Generated<number>
    at: string
  }
  notice: {
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
  outbox: {
    district_id: string
    id: string
    subject: string
    subject_id: string
    kind: string
    audience: Json<Record<string, unknown>>
    data: DefaultJson<Record<string, unknown>>
    at: string
    tries: Generated<number>
    retry_at: string | null
  }
  paper: {
    district_id: string
    id: string
    kind: string
    version: number
    state: Json<Record<string, unknown>>
    status: string
    step: string
    number: string
    title: string
    body: string
    category: string | null
    group_id: string | null
    author_id: string | null
    lead_id: string | null
    person_ids: Generated<string[]>
    unit_ids: Generated<string[]>
    due: string | null
    urgency: number
    look_at: string | null
    opened_at: string
    updated_at: string
    reach: Generated<string>
  }
  paper_event: {
    district_id: string
    paper_id: string
    version: number
    type: string
    actor_id: string | null
    actor_role: string
    at: string
    data: Json<Record<string, unknown>>
    prev_hash: string
    hash: string
  }
  participant: {
    district_id: string
    matter_id: string
    person_id: string
    at: string
  }
  party: {
    district_id: string
    id: string
    matter_id: string
    person_id: string | null
    invitation_id: string | null
    name_enc: string | null
    reason_enc: string | null
    at: string
  }
  past_name: {
    district_id: string
    kind: string
    id: string
    name: string
    until: string
  }
  person: {
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
    merged_into: string | null
    seen_at: string | null
    profile: DefaultJson<Record<string, unknown>>
  }
  position: {
    district_id: string
    motion_id: string
    attendance_id: string
    id: string
    side: string
    stance: 'agree' | 'abstain' | 'disagree' | 'block'
    reason: Generated<string>
    answer: string | null
  }
  privacy_run: {
    district_id: string
    id: string
    at: string
    deleted: Json<Record<string, unknown>>
  }
  register_version: {
    district_id: string
    kind: string
    id: string
    version: number
    session_id: string | null
    at: string
  }
  remark: {
    district_id: string
    id: string
    matter_id: string
    kind: 'objection' | 'contradiction'
    about_id: string
    person_id: string | null
    words: string
    at: string
  }
  reply_template: {
    district_id: string
    id: string
    group_id: string | null
    action: string
    name: string
    text: string
    at: string
  }
  report: {
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
    submitted_at: string
    updated_at: string
    urgency: number
  }
  report_addition: {
    district_id: string
    id: string
    report_id: string
    kind: 'added' | 'appealed'
    text: string
    photo_ids: Generated<string[]>
    at: string
  }
  report_event: {
    district_id: string
    report_id: string
    version: number
    type: string
    actor_id: string | null
    actor_role: string
    at: string
    data: Json<Record<string, unknown>>
    prev_hash: string
    hash: string
  }
  request: {
    district_id: string
    id: string
    endpoint: string
    person_id: string | null
    answer: string | null
    at: string
    input_hash: string | null
  }
  reveal: {
    district_id: string
    id: string
    report_id: string
    person_id: string
    actor_id: string
    actor_role: string
    reason: string
    at: string
  }
  running: {
    id: string
    host: string
    port: number
    version: string
    started_at: string
    seen_at: string
    skew_ms: number
  }
  second_factor: {
    district_id: string
    person_id: string
    secret_enc: string
    recovery: Generated<string[]>
    last_step: Generated<number>
    wrong: Generated<number>
    wrong_at: string | null
    made_at: string
    confirmed_at: string | null
  }
  series_number: {
    district_id: string
    kind: string
    series: string
    n: number
    paper_id: string
  }
  session: {
    district_id: string
    id: string
    person_id: string
    token_hash: string
    device: Generated<string>
    created_at: string
    seen_at: string
    expires_at: string
    factor_at: string | null
  }
  signature: {
    district_id: string
    paper_id: string
    person_id: string
    hash: string
    at: string
  }
  similar_entry: {
    district_id: string
    subject: string
    id: string
    title: number[]
    pairs: number[]
  }
  similar_mark: {
    district_id: string
    at: string
  }
  similar_pair: {
    district_id: string
    pair: number
    documents: number
  }
  sms_code: {
    district_id: string
    id: string
    phone_index: string
    code_hash: string
    created_at: string
    expires_at: string
    tries: Generated<number>
    used_at: string | null
    asker: Generated<string>
    loose_tries: Generated<number>
    network: Generated<string>
  }
  spending: {
    district_id: string
    date: string
    what: string
    asker: string
    amount: number
  }
  statement: {
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
  station: {
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
  support: {
    district_id: string
    subject_id: string
    person_id: string
    subject: string
    at: string
  }
  tree_head: {
    district_id: string
    size: number
    root: string
    at: string
    signature: string
  }
  unit: {
    district_id: string
    id: string
    name: string
    created_at: string
    disabled_at: string | null
    merged_into: string | null
  }
  vote: {
    district_id: string
    meeting_id: string
    statement_id: string
    voter: Uint8Array
    value: number
    side: string
    proxy: Generated<boolean>
    counted: Generated<boolean>
  }
  wechat_token: {
    app_id: string
    token_enc: string | null
    token_hash: string | null
    expires_at: string | null
    claimed_until: string | null
  }
  word_count: {
    district_id: string
    key: number
    documents: number
  }
  word_entry: {
    district_id: string
    kind: string
    id: string
    said: string
    keys: number[]
  }
  word_mark: {
    district_id: string
    at: string
  }
  subject: {
    district_id: string
    kind: string
    id: string
    number: string
    title: string
    group_id: string
    status: string
    step: string
    due: string
    author_id: string
    lead_id: string
    unit_ids: string[]
    category: string
    look_at: string
    urgency: number
    opened_at: string
    updated_at: string
  }
}
