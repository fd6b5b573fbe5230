// Figures kept beside the log: added up by group and day, what came since the last adding up, and one narrow row for each
// milestone of a matter or report. An older database's are counted from its events.

export const figure = `
alter table matter add column settled boolean not null default false;
update matter set settled = true where status in ('open', 'paused') and state ->> 'settled' is not null;
create index matter_standing on matter (district_id, group_id) include (step, status, due, lead_id, settled)
  where status in ('open', 'paused');

create table figure_day (
  district_id text not null,
  group_id uuid not null,
  date date not null,
  meetings bigint not null default 0,
  participants bigint not null default 0,
  households bigint not null default 0,
  opinions bigint not null default 0,
  resolutions bigint not null default 0,
  ended bigint not null default 0,
  in_time bigint not null default 0,
  ratings bigint not null default 0,
  score_1 bigint not null default 0,
  score_2 bigint not null default 0,
  score_3 bigint not null default 0,
  score_4 bigint not null default 0,
  score_5 bigint not null default 0,
  findings bigint not null default 0,
  plans bigint not null default 0,
  solved bigint not null default 0,
  reports_in bigint not null default 0,
  accepted bigint not null default 0,
  merged bigint not null default 0,
  settled bigint not null default 0,
  redirected bigint not null default 0,
  declined bigint not null default 0,
  withdrawn bigint not null default 0,
  primary key (district_id, group_id, date)
);
create index figure_day_date on figure_day (district_id, date);

create table figure_fresh (
  district_id text not null,
  group_id uuid not null,
  date date not null,
  name text not null,
  amount bigint not null
);
create index figure_fresh_date on figure_fresh (district_id, date);

create table milestone (
  district_id text not null,
  subject text not null,
  subject_id uuid not null,
  strand text not null,
  version integer not null,
  name text not null,
  date date not null,
  until date,
  primary key (district_id, subject_id, strand, version)
);
create index milestone_until on milestone (district_id, until, date) where until is not null;

insert into milestone (district_id, subject, subject_id, strand, version, name, date, until)
select f.district_id, 'matter', f.subject_id, f.strand, f.version, f.name, f.date, f.until from (
  select e.district_id, e.matter_id as subject_id, s.strand, e.version, s.name, (e.at at time zone interval '8 hours')::date as date,
    lead((e.at at time zone interval '8 hours')::date) over (partition by e.district_id, e.matter_id, s.strand order by e.version) as until
  from matter_event e cross join lateral (values ('findings', e.type = 'advanced' and e.data ->> 'from' = 'research', 'findings'), ('plans', e.type = 'advanced' and e.data ->> 'from' = 'plan', 'plans'), ('solved', e.type = 'reopened' or e.type = 'closed' and coalesce((e.data -> 'tally' ->> 'reportersUnsolved')::integer, 0) = 0, case when e.type = 'closed' then 'solved' end)) s(strand, touches, name) where s.touches
) f where f.name is not null;
insert into figure_fresh (district_id, group_id, date, name, amount)
select d.district_id, d.group_id, d.date, d.name, sum(d.amount) from (
  select e.district_id, t.group_id, (e.at at time zone interval '8 hours')::date as date, v.name, v.amount from matter_event e join matter t on t.district_id = e.district_id and t.id = e.matter_id cross join lateral (values ('meetings', case when e.type = 'meetingClosed' then 1 else 0 end), ('participants', case when e.type = 'meetingClosed' then coalesce((e.data ->> 'attendance')::integer, 0) else 0 end), ('opinions', case when e.type = 'meetingClosed' then coalesce((e.data ->> 'opinions')::integer, 0) else 0 end), ('households', case when e.type = 'visitAdded' then coalesce((e.data ->> 'households')::integer, 0) else 0 end), ('opinions', case when e.type = 'visitAdded' then jsonb_array_length(e.data -> 'opinions') else 0 end), ('resolutions', case when e.type = 'resolutionAdded' then 1 else 0 end), ('ended', case when e.type in ('advanced', 'settled', 'closed') and e.data ? 'onTime' then 1 else 0 end), ('in_time', case when e.type in ('advanced', 'settled', 'closed') and e.data @> '{"onTime": true}' then 1 else 0 end), ('ratings', case when e.type in ('closed', 'reopened') then coalesce((e.data -> 'tally' ->> 'count')::integer, 0) else 0 end), ('score_1', case when e.type in ('closed', 'reopened') then coalesce((e.data -> 'tally' -> 'scores' ->> 0)::integer, 0) else 0 end), ('score_2', case when e.type in ('closed', 'reopened') then coalesce((e.data -> 'tally' -> 'scores' ->> 1)::integer, 0) else 0 end), ('score_3', case when e.type in ('closed', 'reopened') then coalesce((e.data -> 'tally' -> 'scores' ->> 2)::integer, 0) else 0 end), ('score_4', case when e.type in ('closed', 'reopened') then coalesce((e.data -> 'tally' -> 'scores' ->> 3)::integer, 0) else 0 end), ('score_5', case when e.type in ('closed', 'reopened') then coalesce((e.data -> 'tally' -> 'scores' ->> 4)::integer, 0) else 0 end)) v(name, amount) where v.amount <> 0
  union all
  select m.district_id, t.group_id, m.date, m.name, 1 from milestone m
  join matter t on t.district_id = m.district_id and t.id = m.subject_id where m.subject = 'matter' and m.until is null
) d group by d.district_id, d.group_id, d.date, d.name;
insert into milestone (district_id, subject, subject_id, strand, version, name, date, until)
select f.district_id, 'report', f.subject_id, f.strand, f.version, f.name, f.date, f.until from (
  select e.district_id, e.report_id as subject_id, s.strand, e.version, s.name, (e.at at time zone interval '8 hours')::date as date,
    lead((e.at at time zone interval '8 hours')::date) over (partition by e.district_id, e.report_id, s.strand order by e.version) as until
  from report_event e cross join lateral (values ('answer', e.type in ('accepted', 'merged', 'settled', 'redirected', 'declined', 'withdrawn') or e.type = 'appealDecided' and e.data @> '{"upheld": true}', case when e.type in ('accepted', 'merged', 'settled', 'redirected', 'declined', 'withdrawn') then e.type end)) s(strand, touches, name) where s.touches
) f where f.name is not null;
insert into figure_fresh (district_id, group_id, date, name, amount)
select d.district_id, d.group_id, d.date, d.name, sum(d.amount) from (
  select e.district_id, t.group_id, (e.at at time zone interval '8 hours')::date as date, v.name, v.amount from report_event e join report t on t.district_id = e.district_id and t.id = e.report_id cross join lateral (values ('reports_in', case when e.type = 'submitted' then 1 else 0 end)) v(name, amount) where v.amount <> 0
  union all
  select m.district_id, t.group_id, m.date, m.name, 1 from milestone m
  join report t on t.district_id = m.district_id and t.id = m.subject_id where m.subject = 'report' and m.until is null
) d group by d.district_id, d.group_id, d.date, d.name;
`
