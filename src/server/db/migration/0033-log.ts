// The one log of a district: a leaf for every event, rating, reveal, audit and ended vote, in an order that stays, and the
// heads of its tree that were signed.

export const log = `
create table log_leaf (
  district_id text not null,
  n bigint not null,
  kind text not null,
  id uuid not null,
  version integer not null,
  hash text not null,
  at timestamptz not null,
  primary key (district_id, n),
  unique (district_id, kind, id, version)
);
create index log_leaf_at on log_leaf (district_id, kind, at);

create table tree_head (
  district_id text not null,
  size bigint not null,
  root text not null,
  at timestamptz not null,
  signature text not null,
  primary key (district_id, size)
);
`
