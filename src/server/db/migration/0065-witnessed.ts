// When somebody outside last followed the log: a log that nobody follows protects nobody.

export const witnessed = `
alter table deployment add column witnessed_at timestamptz;
`
