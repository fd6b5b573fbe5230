// The network that a sign-in code was asked for from, as a keyed fingerprint: who is handed 65,536 addresses is one stranger.

export const codeNetwork = `
alter table sms_code add column network text not null default '';
`
