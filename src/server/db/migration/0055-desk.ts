// The views of the desk's list that people keep, and what the list finds its waiting reports by.

export const desk = `
create table desk_view (
  district_id text not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  address text not null,
  at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, person_id, name)
);

create index report_waiting on report (district_id, group_id) where status in ('submitted', 'asked', 'appealed');
`
