// Roots of whole trees over the leaves of a log, kept as they become whole: of 256 leaves (height 8), of 65,536 (16) and so on.

export const logNode = `
create table log_node (
  district_id text not null,
  height integer not null,
  n bigint not null,
  hash text not null,
  primary key (district_id, height, n)
);
`
