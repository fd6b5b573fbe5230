// The way to WeChat's own privacy guide, on h5: there is none.

export const PrivacyGuide = () => null
