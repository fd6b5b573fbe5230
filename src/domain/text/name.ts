// A name as it is kept: no two differ by what nobody sees.

const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

export const nameIn = (text: string): string => text.replace(unseen, '').trim()
