// The aria attributes that Taro's WeChat templates drop unless they are listed here, by component.

const listed = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`aria-${name}`, '']))

/** Attributes that any element with a role of its own can carry. */
const element = listed('role', 'label', 'hidden', 'disabled', 'live', 'describedby', 'labelledby')
const field = { ...element, ...listed('invalid') }

export const accessible = {
  View: {
    ...element,
    // only what the app says: each one weighs a kilobyte in the templates of nested views
    ...listed('checked', 'selected', 'expanded', 'modal', 'busy', 'level', 'valuemax', 'valuemin', 'valuenow'),
  },
  Text: { ...element, ...listed('level') },
  Image: element,
  Button: element,
  ScrollView: element,
  Form: element,
  Label: element,
  Input: field,
  Textarea: field,
  Picker: field,
  Switch: field,
  Checkbox: field,
  Radio: field,
  RadioGroup: field,
  CheckboxGroup: field,
  Slider: field,
  Progress: element,
  Navigator: element,
}
