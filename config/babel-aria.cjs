// Babel plugin: in JSX, ariaExpanded becomes aria-expanded and ariaRole becomes role, as HTML spells them.
module.exports = () => ({
  name: 'aria-attributes',
  visitor: {
    JSXAttribute({ node }) {
      const written = /^aria([A-Z]\w*)$/.exec(typeof node.name.name === 'string' ? node.name.name : '')
      if (written === null) return
      node.name.name = written[1] === 'Role' ? 'role' : `aria-${written[1].toLowerCase()}`
    },
  },
})
