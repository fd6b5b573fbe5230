// The ways to what WeChat keeps for this mini-program, on h5: only WeChat has it.

export const PrivacyGuide = () => null

export const ServiceButton = () => null
