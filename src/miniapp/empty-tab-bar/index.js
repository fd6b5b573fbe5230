// The bar that WeChat asks for where the app draws its own: an empty component.
Component({})
