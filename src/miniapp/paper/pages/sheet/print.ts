// The styles of the printed sheet, on weapp: a phone prints nothing.

export {}
