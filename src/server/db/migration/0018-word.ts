// The word index: what reports, matters and whatever else runs a course are found by, open or over. The arrays hold hashed
// pairs of characters, district and kind among them; `said` tells whether a text has changed since.

export const word = `
create table word_entry (
  district_id text not null,
  kind text not null,
  id uuid not null,
  said text not null,
  keys integer[] not null,
  primary key (district_id, kind, id)
);
create index word_entry_keys on word_entry using gin (keys) with (fastupdate = off);

create table word_count (
  district_id text not null,
  key integer not null,
  documents integer not null,
  primary key (district_id, key)
);

create table word_mark (
  district_id text not null,
  at timestamptz not null,
  primary key (district_id)
);
`
