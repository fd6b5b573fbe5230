// What stands where a text has not been looked at yet.

export const withheldCover = '（内容审核中）'
