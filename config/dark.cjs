// A dark system wears what `.look-dark` in app.css says, so that each dark colour is written once. PostCSS runs this in both
// builds; WeChat and the browser's first moment know the system's theme and no class of ours.
const wearers = ['page', 'html', '.look-auto']

module.exports = () => ({
  postcssPlugin: 'dark',
  OnceExit(root, { AtRule }) {
    root.walkRules('.look-dark', (rule) => {
      const media = new AtRule({ name: 'media', params: '(prefers-color-scheme: dark)' })
      media.append(rule.clone({ selectors: wearers }))
      rule.before(media)
    })
  },
})
module.exports.postcss = true
