// Words that somebody typed, without the mark at their end: the sentence around them goes on.

export const bare = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '')
