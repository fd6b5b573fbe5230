// What somebody shows besides the phone: the secret that their app makes codes from, and codes to get in without it. A session
// remembers that it was shown.

export const secondFactor = `
create table second_factor (
  district_id text not null,
  person_id uuid not null,
  secret_enc text not null,
  recovery text[] not null default '{}',
  last_step bigint not null default 0,
  wrong integer not null default 0,
  wrong_at timestamptz,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (district_id, person_id)
);

alter table session add column factor_at timestamptz;
`
