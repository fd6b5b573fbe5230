// Who finds a paper, the numbers that kinds of papers count by themselves without a gap, and who has signed which text.

export const paperReach = `
alter table paper add column reach text not null default 'desk';
create index paper_public on paper (district_id, kind, updated_at desc, id) where reach in ('cover', 'public');

create table series_number (
  district_id text not null,
  kind text not null,
  series text not null,
  n integer not null,
  paper_id uuid not null,
  primary key (district_id, kind, series, n),
  unique (district_id, paper_id, series)
);

create table signature (
  district_id text not null,
  paper_id uuid not null,
  person_id uuid not null,
  hash text not null,
  at timestamptz not null,
  primary key (district_id, paper_id, person_id)
);
`
