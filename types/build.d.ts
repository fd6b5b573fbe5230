// What the build writes into the app.

/** Where the server is, for builds that do not come from it (weapp): `https://…` without a slash at the end. */
declare const API_ADDRESS: string

/** The telephone number that the package was built with; empty when it was built without. */
declare const HOTLINE: string

/** Whether the WeChat package contains the plugin that turns speech into words. */
declare const SPEECH_PLUGIN: boolean
