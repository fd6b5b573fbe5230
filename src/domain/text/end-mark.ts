// Words that somebody typed, without the mark at their end: the sentence around them goes on.

export const withoutEndMark = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '')
