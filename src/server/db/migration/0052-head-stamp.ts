// What a time authority (RFC 3161) answered to a signed head of the log: its token, and the instant that it vouches for.

export const headStamp = `
create table head_stamp (
  district_id text not null,
  size bigint not null,
  token text not null,
  at timestamptz not null,
  primary key (district_id, size)
);
`
