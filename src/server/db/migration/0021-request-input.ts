// A repeated request is answered to the same input only: what was asked the first time, as a keyed fingerprint.

export const requestInput = `
alter table request add column input_hash text;
`
