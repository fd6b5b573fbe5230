// The styles of the document around the pages: on weapp there is none.

export {}
