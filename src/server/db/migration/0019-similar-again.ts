// Texts are compared in simplified characters and without their greetings: what was indexed before is indexed once more.

export const similarAgain = `
delete from similar_entry;
delete from similar_pair;
delete from similar_mark;
`
