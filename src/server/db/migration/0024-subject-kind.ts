// What is told of may be of any process: which kinds there are, the program knows, not the database.

export const subjectKind = `
alter table flag drop constraint flag_subject_check;
`
