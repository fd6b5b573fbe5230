// What similar reports and matters are found by. The arrays hold hashed pairs of characters, the district among them.

export const similar = `
create table similar_entry (
  district_id text not null,
  subject text not null check (subject in ('report', 'matter')),
  id uuid not null,
  title integer[] not null,
  pairs integer[] not null,
  primary key (district_id, subject, id)
);
create index similar_entry_pairs on similar_entry using gin (pairs) with (fastupdate = off);

create table similar_pair (
  district_id text not null,
  pair integer not null,
  documents integer not null,
  primary key (district_id, pair)
);

create table similar_mark (
  district_id text not null,
  at timestamptz not null,
  primary key (district_id)
);
`
