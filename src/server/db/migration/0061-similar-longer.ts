// More of each text counts when texts are compared: what was indexed before is indexed once more.

export const similarLonger = `
delete from similar_entry;
delete from similar_pair;
delete from similar_mark;
`
