// Past the tabs straight to the content: only a keyboard needs it, so there is none on weapp.

export const SkipLink = (_props: { readonly to: string }) => null
